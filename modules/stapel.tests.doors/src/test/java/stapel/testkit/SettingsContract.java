package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static stapel.testkit.RuledRegion.RULES;
import static stapel.testkit.RuledRegion.refused;
import static stapel.testkit.RuledRegion.set;
import static stapel.testkit.RuledRegion.texts;
import static stapel.testkit.RuledRegion.versioned;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;

/** Settings of scopes: inherited, frozen, amended, remembered; the same on every engine. */
abstract class SettingsContract {

  private static final String SECRET = "hunter2-and-more";

  private static final Query HISTORY =
      Query.of("settings.changes")
          .columns("before", "after", "before_words", "after_words")
          .sort(Sort.up("changed"));

  private final RuledRegion region;
  private final Testkit kit;
  private final Client operator;

  SettingsContract(Engines engine) {
    region = new RuledRegion(engine);
    kit = region.kit();
    operator = region.operator();
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void theNearestScopeWins() {
    assertEquals(3, region.least("call1"));
    set(kit.console(), "platform", "least", "2");
    set(operator, "region", "least", "4");
    set(operator, "call1", "least", "6");
    assertEquals(
        List.of(2, 4, 6, 4),
        List.of(
            region.least("platform"),
            region.least("region"),
            region.least("call1"),
            region.least("call2")));
    region.reset("call1");
    region.reset("region");
    assertEquals(List.of(2, 2), List.of(region.least("region"), region.least("call1")));
  }

  @Test
  void everyKindOfValueReachesItsModule() {
    set(operator, "region", "mode", "FAST");
    set(operator, "region", "regions", "40", " 71 ", "");
    SampleRules.Config config = region.config("call1");
    assertEquals(SampleRules.Mode.FAST, config.mode());
    assertEquals(List.of("40", "71"), List.of(config.regions()));
    assertEquals(10, config.most());
  }

  @Test
  void onlyTheScopesOwnOperatorSets() {
    Client other = kit.as("operator", "call2");
    Client observer = kit.as("observer", "region");
    refused("ref.missing", () -> set(other, "region", "least", "4"));
    refused("caller.forbidden", () -> set(observer, "region", "least", "4"));
    set(other, "call2", "least", "5");
    assertEquals(List.of(), texts(kit.as("operator", "call1"), "settings.values", "value"));
    assertEquals(List.of("5"), texts(operator, "settings.values", "value"));
  }

  @Test
  void refusesWhatDoesNotFit() {
    refused("settings.value-bounds", () -> set(operator, "region", "least", "51"));
    refused("settings.value-number", () -> set(operator, "region", "least", "many"));
    refused("settings.value-choice", () -> set(operator, "region", "mode", "QUICK"));
    refused("settings.value-single", () -> set(operator, "region", "least", "1", "2"));
    refused("settings.no-setting", () -> set(operator, "region", "greatest", "2"));
    Refusal crossed = refused("sample.crossed", () -> set(operator, "region", "least", "11"));
    assertEquals(
        List.of("«Значение»: Меньшее число больше большего."),
        kit.wording().problems(crossed.in("settings.set"), operator.caller().language()));
    assertEquals(3, region.least("region"));
  }

  @Test
  void anOpenedCallKeepsWhatHeldAtItsOpening() {
    set(operator, "region", "least", "4");
    set(operator, "call1", "mode", "FAST");
    operator.call("sample.open", "scope", "call1");
    set(operator, "region", "least", "7");
    assertEquals(List.of(4, 7), List.of(region.least("call1"), region.least("call2")));
    refused("settings.frozen", () -> set(operator, "call1", "least", "5"));
    refused("settings.frozen", () -> region.reset("call1"));
    assertEquals(
        List.of(
            "least 4 inherited region frozen",
            "mode FAST own  frozen",
            "most 10 standard  frozen",
            "password  standard  frozen",
            "regions  standard  frozen"),
        region.rows().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.text("key"),
                        row.text("value"),
                        row.text("standing"),
                        row.cell("origin").map(ref -> ((Ref) ref).id()).orElse(""),
                        row.text("state")))
            .sorted()
            .toList());
  }

  @Test
  void aLateChangeHasAReasonAndANewVersion() {
    operator.call("sample.open", "scope", "call1");
    Ref seen = region.row("least").ref();
    refused(
        "field.required",
        () -> operator.call("settings.amend", "setting", versioned(seen), "values", List.of("2")));
    region.amend(seen, "2", "Протокол 7");
    assertEquals(2, region.least("call1"));
    assertEquals(seen.version().getAsLong() + 1, region.row("least").ref().version().getAsLong());
    refused("settings.unchanged", () -> region.amend(region.row("least").ref(), "2", "Ещё раз"));
    refused("version.stale", () -> region.amend(seen, "1", "Протокол 8"));
    Query history =
        Query.of("settings.changes")
            .columns("act", "key", "before", "after", "reason")
            .sort(Sort.up("act"));
    assertEquals(
        List.of("amended least 3 2 Протокол 7", "frozen    "),
        operator.read(history).rows().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.text("act"),
                        row.text("key"),
                        row.text("before"),
                        row.text("after"),
                        row.text("reason")))
            .toList());
    assertEquals(
        List.of("operator region", "operator region"), texts(operator, "settings.changes", "name"));
  }

  @Test
  void theHistoryKeepsTheWordsOfChoices() {
    set(operator, "region", "mode", "FAST");
    kit.clock().pass(Duration.ofMinutes(1));
    set(operator, "region", "mode", "SLOW");
    region.removeModule();
    assertEquals(
        List.of("SLOW FAST SLOW быстро SLOW fast", "FAST SLOW быстро SLOW fast SLOW"),
        operator.read(HISTORY).rows().stream()
            .map(
                row -> {
                  Text before = (Text) row.cell("before_words").orElseThrow();
                  Text after = (Text) row.cell("after_words").orElseThrow();
                  return String.join(
                      " ",
                      row.text("before"),
                      row.text("after"),
                      before.ru(),
                      after.ru(),
                      before.en(),
                      after.en());
                })
            .toList());
    region.addModule();
  }

  @Test
  void aModuleThatWentLeavesItsValues() {
    set(operator, "region", "least", "4");
    region.removeModule();
    refused("settings.no-setting", () -> set(operator, "region", "least", "5"));
    assertThrows(IllegalArgumentException.class, () -> region.least("region"));
    assertEquals(List.of("4"), texts(operator, "settings.values", "value"));
    region.addModule();
    assertEquals(4, region.least("region"));
  }

  @Test
  void nobodyReadsASecret() {
    operator.call(
        "settings.set", "scope", "region", "group", RULES, "key", "password", "secret", SECRET);
    assertEquals(SECRET, region.config("call1").password());
    String all =
        operator.stream(Query.of("settings.values")).toString()
            + operator.stream(Query.of("settings.changes"))
            + kit.auditLines()
            + region.sheet("region")
            + region.overview(operator, "region");
    assertFalse(all.contains(SECRET), all);
    assertEquals(List.of("••••••"), texts(operator, "settings.values", "value"));
    Row change = operator.read(HISTORY).rows().get(0);
    assertEquals("••••••", change.text("after"));
    assertEquals(new Text("••••••", "••••••"), change.cell("after_words").orElseThrow());
    Refusal shown =
        refused(
            "settings.length-from",
            () ->
                operator.call(
                    "settings.set",
                    "scope",
                    "region",
                    "group",
                    RULES,
                    "key",
                    "password",
                    "secret",
                    "abc"));
    assertFalse(shown.toString().contains("abc"), shown.toString());
  }

  @Test
  void theTableShowsEverySettingAndWhereItComesFrom() {
    set(kit.console(), "platform", "most", "20");
    set(operator, "region", "least", "4");
    set(operator, "call1", "mode", "FAST");
    assertEquals(
        List.of(
            "Не меньше 4 Задано здесь. — Вернуть: 3",
            "Most 20 Унаследовано: платформа. —",
            "Mode SLOW Это исходное значение. call1: быстро",
            "Regions — Это исходное значение. —",
            "Password — Это исходное значение. —"),
        region.overview(operator, "region"));
    assertEquals(
        List.of(
            "Не меньше 4 Унаследовано: region. —",
            "Most 20 Унаследовано: платформа. —",
            "Mode быстро Задано здесь. — Вернуть: SLOW",
            "Regions — Это исходное значение. —",
            "Password — Это исходное значение. —"),
        region.overview(operator, "call1"));
    Client auditor = kit.as("auditor", "region");
    assertEquals(
        "Не меньше 4 Задано здесь. —",
        region.overview(auditor, "region").get(0),
        "no way back for one who may only read");
  }
}
