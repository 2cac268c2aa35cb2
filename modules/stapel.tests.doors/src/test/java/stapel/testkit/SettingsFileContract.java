package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stapel.testkit.RuledRegion.refused;
import static stapel.testkit.RuledRegion.texts;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Result;

/** Files of settings: whole or not at all, judged together; the same on every engine. */
abstract class SettingsFileContract {

  private final RuledRegion region;
  private final Testkit kit;
  private final Client operator;

  SettingsFileContract(Engines engine) {
    region = new RuledRegion(engine);
    kit = region.kit();
    operator = region.operator();
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void theValuesOfAFileAreJudgedTogether() {
    refused(
        "settings.module-says", () -> region.load("call1", "{\"sample.rules\": {\"least\": 11}}"));
    region.load("call1", "{\"sample.rules\": {\"least\": 11, \"most\": 12}}");
    assertEquals(11, region.least("call1"));
    region.load("call1", "{\"sample.rules\": {\"most\": 5, \"least\": 1}}");
    assertEquals(1, region.least("call1"));
  }

  @Test
  void everythingWrongInAFileIsNamedByItsKey() {
    Refusal refusal =
        refused(
            "settings.value-bounds",
            () ->
                region.load(
                    "call1",
                    """
                    {"sample.rules": {"least": 99, "mode": "QUICK", "regions": ["40"], "greatest": 1},
                     "absent.rules": {"any": 1}}
                    """));
    assertEquals(
        List.of(
            "sample.rules.least", "sample.rules.mode", "sample.rules.greatest", "absent.rules.any"),
        refusal.problems().stream().map(Problem::field).toList());
    assertEquals(List.of(), texts(operator, "settings.values", "key"));
    Refusal crossed =
        refused(
            "settings.module-says",
            () -> region.load("call1", "{\"sample.rules\": {\"least\": 11, \"mode\": \"FAST\"}}"));
    assertEquals(
        List.of("«sample.rules.least»: Меньшее число больше большего."),
        kit.wording().problems(crossed.in("settings.import"), operator.caller().language()));
    operator.call("sample.open", "scope", "call2");
    Refusal frozen =
        refused(
            "settings.frozen", () -> region.load("call2", "{\"sample.rules\": {\"least\": 2}}"));
    assertEquals("sample.rules.least", frozen.problems().get(0).field());
  }

  @Test
  void aFileSetsAllOrNothing() {
    refused(
        "settings.value-bounds",
        () -> region.load("call1", "{\"sample.rules\": {\"mode\": \"FAST\", \"least\": 99}}"));
    assertEquals(SampleRules.Mode.SLOW, region.config("call1").mode());
    Result result =
        region.load(
            "call1",
            """
            [{"group": "sample.rules", "key": "regions", "value": "40\\n71"},
             {"group": "sample.rules", "key": "password", "value": "••••••"},
             {"group": "sample.rules", "key": "least", "value": "5"}]
            """);
    assertEquals(java.util.Map.of("set", 2L, "skipped", 1L), result.counts());
    assertEquals(List.of("40", "71"), List.of(region.config("call1").regions()));
    assertEquals(List.of(5, ""), List.of(region.least("call1"), region.config("call1").password()));
  }
}
