package stapel.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.api.store.StoreException;

/** Values come back as they went in, alike on both engines. */
abstract class ValuesContract {

  private static final Module MODULE =
      Samples.module(
          "stapel.sample.values",
          """
          create table cell (
            id ${id} not null primary key,
            words ${text:200},
            story ${longtext},
            moment ${instant},
            day date,
            amount ${decimal},
            many bigint,
            few integer,
            yes ${flag},
            raw ${bytes}
          );
          """);

  private final TimeZone zone = TimeZone.getDefault();
  private final Store store;
  private final Database cells;

  ValuesContract(TestEngine engine) {
    this.store = engine.open();
    this.cells = store.database(MODULE);
  }

  @AfterEach
  void close() {
    TimeZone.setDefault(zone);
    store.close();
  }

  private void put(String column, Object value) {
    String sql = "insert into cell (id, " + column + ") values ('1', ?)";
    store.transactions().write(() -> cells.update("delete from cell"));
    store.transactions().write(() -> cells.update(sql, value));
  }

  private <T> T get(String column, Database.RowMapper<T> mapper) {
    String sql = "select " + column + " from cell where id = ?";
    return store.transactions().read(() -> cells.query(sql, mapper, "1")).get(0);
  }

  @Test
  void keepsInstantsToTheMicrosecondInEveryZoneOfTheVirtualMachine() {
    List<Instant> moments =
        List.of(
            Instant.parse("2026-03-01T09:00:00.123456Z"),
            // Inside gaps and overlaps of New York, Lord Howe and Moscow.
            Instant.parse("2026-03-08T07:30:00.000001Z"),
            Instant.parse("2026-11-01T05:30:00Z"),
            Instant.parse("2026-04-04T15:15:00Z"),
            Instant.parse("2011-03-27T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("1500-02-28T12:00:00Z"));
    for (String id : List.of("UTC", "America/New_York", "Australia/Lord_Howe", "Europe/Moscow")) {
      for (Instant moment : moments) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        put("moment", moment);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        assertEquals(moment, get("moment", row -> row.instant(1)), id);
      }
    }
  }

  @Test
  void findsAndOrdersInstantsByTheirMoment() {
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    Instant moment = Instant.parse("2026-03-08T07:30:00.000001Z");
    put("moment", moment);
    String sql = "select id from cell where moment = ? and moment >= ? and moment < ?";
    assertEquals(
        Optional.of("1"),
        store
            .transactions()
            .read(
                () -> cells.one(sql, row -> row.text(1), moment, moment, moment.plusNanos(1000))));
  }

  @Test
  void cutsNanosecondsAlike() {
    put("moment", Instant.parse("2026-03-01T09:00:00.123456999Z"));
    assertEquals(
        Instant.parse("2026-03-01T09:00:00.123456Z"), get("moment", row -> row.instant(1)));
  }

  @Test
  void keepsDatesInEveryZoneOfTheVirtualMachine() {
    for (String id : List.of("UTC", "America/Sao_Paulo", "Pacific/Apia", "Europe/Moscow")) {
      // Midnight of the first was skipped in Sao Paulo, the whole second day in Apia.
      for (String day : List.of("2018-11-04", "2011-12-30", "1583-01-01", "9999-12-31")) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        put("day", LocalDate.parse(day));
        assertEquals(LocalDate.parse(day), get("day", row -> row.date(1)), id);
        assertEquals(day, get("day", row -> row.text(1)), id);
      }
    }
  }

  @Test
  void keepsDecimalsToSixPlacesHalfUp() {
    put("amount", new BigDecimal("12345678901234.0000005"));
    assertEquals(new BigDecimal("12345678901234.000001"), get("amount", row -> row.decimal(1)));
    put("amount", new BigDecimal("-0.1234564999"));
    assertEquals(new BigDecimal("-0.123456"), get("amount", row -> row.decimal(1)));
    put("amount", new BigDecimal("1E+3"));
    assertEquals(new BigDecimal("1000.000000"), get("amount", row -> row.decimal(1)));
  }

  @Test
  void keepsTextOfAnyLanguageAndLength() {
    String words = "Ёлка, “ёж”; 'quote' \\ % _ 中文 😀\u0001\n";
    put("words", words);
    assertEquals(words, get("words", row -> row.text(1)));
    String story = "Съешь ещё этих мягких французских булок 😀 ".repeat(50_000);
    put("story", story);
    assertEquals(story, get("story", row -> row.text(1)));
    put("words", "");
    assertEquals("", get("words", row -> row.text(1)));
  }

  @Test
  void refusesTheCharacterZeroOnBoth() {
    assertThrows(stapel.api.Refusal.class, () -> put("words", "a\0b"));
  }

  @Test
  void refusesTextThatIsTooLong() {
    put("words", "я".repeat(200));
    StoreException refused =
        assertThrows(StoreException.class, () -> put("words", "я".repeat(201)));
    assertEquals(StoreException.Cause.OTHER, refused.reason());
  }

  @Test
  void keepsNumbersFlagsAndBytes() {
    put("many", Long.MAX_VALUE);
    assertEquals(Long.valueOf(Long.MAX_VALUE), get("many", row -> row.number(1)));
    put("few", Integer.MIN_VALUE);
    assertEquals(Long.valueOf(Integer.MIN_VALUE), get("few", row -> row.number(1)));
    put("yes", true);
    assertEquals(true, get("yes", row -> row.flag(1)));
    byte[] raw = new byte[300_000];
    new Random(7).nextBytes(raw);
    put("raw", raw);
    assertArrayEquals(raw, get("raw", row -> row.bytes(1)));
    byte[] few = "три".getBytes(StandardCharsets.UTF_8);
    put("raw", few);
    assertArrayEquals(few, get("raw", row -> row.bytes(1)));
  }

  @Test
  void keepsNothingInEveryType() {
    List<String> columns =
        List.of("words", "story", "moment", "day", "amount", "many", "few", "yes", "raw");
    for (String column : columns) {
      put(column, null);
      assertEquals(true, get(column, row -> row.empty(1)), column);
    }
    String all = String.join(", ", columns);
    List<Object> read =
        get(
            all,
            row ->
                Arrays.asList(
                    row.text(1),
                    row.text(2),
                    row.instant(3),
                    row.date(4),
                    row.decimal(5),
                    row.number(6),
                    row.number(7),
                    row.flag(8),
                    row.bytes(9)));
    assertEquals(Arrays.asList(null, null, null, null, null, 0L, 0L, false, null), read);
  }

  @Test
  void refusesAValueOfAnotherType() {
    assertThrows(IllegalArgumentException.class, () -> put("amount", 0.1));
  }

  @Test
  void ordersSortKeysByCodePoints() {
    List<String> words = List.of("ёж", "Еж", "Ежевика", "жук", "Ё", "е", "Я", "abc", "Zorro", "еж");
    store
        .transactions()
        .write(
            () -> {
              cells.batch(
                  "insert into cell (id, words) values (?, ?)",
                  words.stream().map(w -> new Object[] {w, Text.sortKey(w)}).toList());
              return null;
            });
    assertEquals(
        words.stream()
            .sorted(java.util.Comparator.comparing(Text::sortKey).thenComparing(w -> w))
            .toList(),
        store
            .transactions()
            .read(() -> cells.query("select id from cell order by words, id", row -> row.text(1))));
    assertEquals(
        List.of("abc", "Zorro", "е", "Ё", "Еж", "еж", "ёж", "Ежевика", "жук", "Я"),
        store
            .transactions()
            .read(() -> cells.query("select id from cell order by words, id", row -> row.text(1))));
  }
}
