package stapel.doors.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Field;

class RequestCodecTest {

  private enum Rule {
    TOP,
    BUDGET_CUT
  }

  private record Criterion(Text title, @Field(from = "0", to = "100") BigDecimal weight) {}

  private record Request(
      @Field(max = 5) String name,
      int number,
      Optional<LocalDate> day,
      Instant closes,
      ZoneId zone,
      @Field(dataset = "a.b") Ref ref,
      Rule rule,
      boolean blind,
      List<Criterion> criteria,
      Map<String, String> answers) {}

  private final RequestCodec codec = new RequestCodec();

  private record Amount(BigDecimal sum, Text title) {}

  @Test
  void fewCharactersThatStandForABillionDigitsAreRefused() {
    for (Object sum : List.of("1e999999999", "1e-999999999", new BigDecimal("1e100"))) {
      Map<String, Object> fields = Map.of("sum", sum, "title", Map.of("ru", "a\0b", "en", ""));
      Refusal refusal =
          assertThrows(Refusal.class, () -> codec.decode(Amount.class, fields), sum.toString());
      assertEquals(
          List.of("sum field.decimal", "title field.control"),
          refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList());
    }
  }

  private record Written(
      @Field(max = 300) String title,
      @Field(max = 300, lines = 4) String about,
      Text words,
      Map<String, String> answers,
      @Field(secret = true) String password) {}

  private static final Map<String, Object> CLEAN =
      Map.of(
          "title", "Ёлка 👍",
          "about", "a\tb\r\nc",
          "words", "две\nстроки",
          "answers", Map.of("k", "a\nb"),
          "password", "p\u0007");

  @Test
  void controlCharactersAreRefusedWithTheirPlace() {
    assertEquals("p\u0007", codec.decode(Written.class, CLEAN).password());
    Map<String, List<Object>> wrong =
        Map.of(
            "title", List.of("👍a\u001b", "field.control", "U+001B", 3),
            "about", List.of("ab\u0085", "field.control", "U+0085", 3),
            "words", List.of("\0", "field.control", "U+0000", 1),
            "answers", List.of(Map.of("k", "x\ud800"), "field.control", "U+D800", 2));
    wrong.forEach(
        (field, expected) ->
            assertEquals(expected.subList(1, 4), refused(field, expected.get(0)), field));
    assertEquals(List.of("field.one-line", 3), refused("title", "ab\tc"));
    assertEquals(List.of("field.one-line", 2), refused("title", "a\nb"));
  }

  private List<Object> refused(String field, Object value) {
    Map<String, Object> fields = new HashMap<>(CLEAN);
    fields.put(field, value);
    Refusal refusal = assertThrows(Refusal.class, () -> codec.decode(Written.class, fields));
    List<Object> told = new ArrayList<>(List.of(refusal.problems().get(0).code()));
    told.addAll(refusal.problems().get(0).arguments());
    assertEquals(1, refusal.problems().size());
    return told;
  }

  private record Deadline(Instant until) {}

  @Test
  void timeWithoutOffsetIsRefusedWhereNoZoneStandsBesideIt() {
    assertEquals(
        Instant.parse("2026-03-31T08:00:00Z"),
        codec.decode(Deadline.class, Map.of("until", "2026-03-31T18:00:00+10:00")).until());
    for (String local : List.of("2026-03-31T18:00", "2026-03-31T18:00:00", "2026-03-31")) {
      Refusal refusal =
          assertThrows(
              Refusal.class, () -> codec.decode(Deadline.class, Map.of("until", local)), local);
      assertEquals("field.instant", refusal.problems().get(0).code());
    }
  }

  private record Moments(Instant closes, LocalDate day) {}

  @Test
  void yearsThatNoEngineKeepsAreRefused() {
    for (String year : List.of("+1000000000", "+12026", "-0500", "0000")) {
      Map<String, Object> fields =
          Map.of("closes", year + "-01-02T00:00:00Z", "day", year + "-01-02");
      Refusal refusal =
          assertThrows(Refusal.class, () -> codec.decode(Moments.class, fields), year);
      assertEquals(
          List.of("closes field.instant", "day field.date"),
          refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList());
    }
  }

  @Test
  void formIsReadByItsFlatNames() {
    Map<String, Object> form = new HashMap<>();
    form.put("name", " Ёлка ");
    form.put("number", "1 000");
    form.put("day", "");
    form.put("closes", "2026-03-31T18:00");
    form.put("zone", "Asia/Vladivostok");
    form.put("ref", "x@3");
    form.put("rule", "budget-cut");
    form.put("blind", "on");
    form.put("criteria[1].title.ru", "Второй");
    form.put("criteria[1].weight", "40,5");
    form.put("criteria[0].title.ru", "Первый");
    form.put("criteria[0].title.en", "First");
    form.put("criteria[0].weight", "59.5");
    form.put("answers.k1", "v1");
    assertEquals(
        new Request(
            "Ёлка",
            1000,
            Optional.empty(),
            Instant.parse("2026-03-31T08:00:00Z"),
            ZoneId.of("Asia/Vladivostok"),
            Ref.of("a.b", "x", 3),
            Rule.BUDGET_CUT,
            true,
            List.of(
                new Criterion(new Text("Первый", "First"), new BigDecimal("59.5")),
                new Criterion(new Text("Второй", ""), new BigDecimal("40.5"))),
            Map.of("k1", "v1")),
        codec.decode(Request.class, form));
  }

  @Test
  void everyWrongFieldIsNamed() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("name", "too long");
    fields.put("number", "many");
    fields.put("day", "31.03.2026");
    fields.put("zone", "Moon/Base");
    fields.put("ref", Map.of("dataset", "other.set", "id", "1"));
    fields.put("rule", "NONE");
    fields.put("criteria", List.of(Map.of("title", "x", "weight", 101, "colour", "red")));
    fields.put("extra", 1);
    Refusal refusal = assertThrows(Refusal.class, () -> codec.decode(Request.class, fields));
    assertEquals(
        List.of(
            "extra field.unknown",
            "name field.max",
            "number field.integer",
            "day field.date",
            "closes field.required",
            "zone field.zone",
            "ref field.ref",
            "rule field.choice",
            "criteria[0].colour field.unknown",
            "criteria[0].weight field.to"),
        refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList());
  }

  @Test
  void refHasFourForms() {
    record One(@Field(dataset = "a.b") Ref ref) {}
    Ref wanted = Ref.of("a.b", "x", 3);
    for (Object form : List.of("x@3", "a.b/x@3", Map.of("id", "x", "version", 3), wanted)) {
      assertEquals(new One(wanted), codec.decode(One.class, Map.of("ref", form)));
    }
  }
}
