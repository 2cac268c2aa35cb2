package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Messages;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Command;
import stapel.api.command.Prefilled;
import stapel.api.data.Query;
import stapel.api.data.Rows;
import stapel.evaluation.grant.EvaluationGrants;

/** Rounding and ties of a rule: chosen field by field, stored as the command line writes them. */
class RuleTest {
  private static final Query STORED = Query.of("evaluation.rules").columns("rounding", "ties");

  private final PanelKit panel = new PanelKit();

  private String team;

  @BeforeEach
  void criterion() {
    team = panel.criterion("team", "1");
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  private void set(Object... fields) {
    Map<String, Object> all = new LinkedHashMap<>(Map.of("call", panel.call()));
    for (int i = 0; i < fields.length; i += 2) {
      all.put((String) fields[i], fields[i + 1]);
    }
    panel.operator().call("evaluation.set-rule", all);
  }

  /** The problems of a refused rule, each as {@code field code}. */
  private List<String> refused(Object... fields) {
    return assertThrows(Refusal.class, () -> set(fields)).problems().stream()
        .map(problem -> problem.field() + " " + problem.code())
        .toList();
  }

  /** What the form begins with. */
  private List<Object> form() {
    Prefilled command =
        (Prefilled)
            panel
                .kit()
                .registries()
                .of(Command.class)
                .find("evaluation.set-rule")
                .orElseThrow()
                .get();
    Map<String, Object> values =
        panel
            .kit()
            .datasets()
            .read(panel.operator().caller(), reader -> command.present(reader, panel.call()));
    return List.of(
        values.get("rounding").toString(),
        values.getOrDefault("decimals", ""),
        values.get("ties").toString());
  }

  @Test
  void whatIsChosenIsStoredAsTheCommandLineWritesItAndShownAgain() {
    assertEquals(List.of("NONE", "", "[]"), form());
    set(
        "rounding",
        "half_even",
        "decimals",
        2,
        "ties",
        List.of(
            Map.of("by", "criterion", "criterion", " team "),
            Map.of("by", "median"),
            Map.of("by", "submitted_at"),
            Map.of("by", "lot", "seed", "7, \"8\"")));
    assertEquals(
        List.of("half-even:2 criterion:team,median,submitted_at,\"lot:7, \"\"8\"\"\""),
        panel.cells(panel.operator(), STORED));
    assertEquals(
        List.of(
            "HALF_EVEN",
            2,
            "[{by=CRITERION, of="
                + panel.operator().row("evaluation.criteria", team).orElseThrow().ref()
                + "}, {by=MEDIAN}, {by=SUBMITTED_AT}, {by=LOT, seed=7, \"8\"}]"),
        form());
  }

  @Test
  void whatIsNotSaidStays() {
    set("rounding", "half_up", "decimals", 3, "ties", List.of(Map.of("by", "median")));
    set("decimals", 1);
    assertEquals(List.of("half-up:1 median"), panel.cells(panel.operator(), STORED));
    set("rounding", "none", "decimals", 1);
    assertEquals(List.of("none median"), panel.cells(panel.operator(), STORED));
    set("afresh", true);
    assertEquals(List.of("none none"), panel.cells(panel.operator(), STORED));
  }

  @Test
  void aRoundingNeedsItsPlaces() {
    assertEquals(List.of("decimals decimals.missing"), refused("rounding", "half_up"));
    assertEquals(
        List.of("decimals decimals.missing", "budget budget.amount"),
        refused("rounding", "half_up", "decision", "budget", "budget", "0.001"));
  }

  @Test
  void eachTieHasWhatItNeedsAndNothingElse() {
    assertEquals(
        List.of(
            "ties[0].of ties.criterion.missing",
            "ties[1].criterion ties.criterion.unknown",
            "ties[2].criterion ties.criterion.unused",
            "ties[3].seed ties.seed.missing",
            "ties[4].seed ties.seed.unused"),
        refused(
            "ties",
            List.of(
                Map.of("by", "criterion"),
                Map.of("by", "criterion", "criterion", "idea"),
                Map.of("by", "median", "criterion", "team"),
                Map.of("by", "lot", "seed", " "),
                Map.of("by", "submitted_at", "seed", "7"))));
  }

  @Test
  void aCriterionIsChosenFromThoseOfTheCall() {
    set("ties", List.of(Map.of("by", "criterion", "of", team)));
    assertEquals(List.of("none criterion:team"), panel.cells(panel.operator(), STORED));
    assertEquals(
        List.of("ties[0].of ties.criterion.both"),
        refused("ties", List.of(Map.of("by", "criterion", "of", team, "criterion", "strategy"))));
    assertEquals(
        List.of("ties[0].of ties.criterion.unused"),
        refused("ties", List.of(Map.of("by", "median", "of", team))));
  }

  @Test
  void theListShowsWordsWhereTheRuleKeepsCodes() {
    set(
        "rounding",
        "half_up",
        "decimals",
        2,
        "ties",
        List.of(Map.of("by", "criterion", "of", team)));
    Rows rules =
        panel
            .operator()
            .read(Query.of("evaluation.rules").columns("rounding", "tie_words").page(0, 10));
    Text words = (Text) rules.rows().get(0).cell("tie_words").orElseThrow();
    assertEquals("критерий «Критерий team»", words.ru());
    assertEquals("criterion “Критерий team”", words.en());
    Messages messages = panel.kit().registries().messages(EvaluationGrants.class);
    for (String rounding : rules.columns().get(0).choices()) {
      String key = "evaluation.rules.rounding." + rounding;
      assertTrue(messages.find(Locale.ENGLISH, key).isPresent(), key);
      assertTrue(messages.find(Locale.forLanguageTag("ru"), key).isPresent(), key);
    }
    assertEquals("half-up:2", rules.rows().get(0).text("rounding"));
  }

  @Test
  void aChainLongerThanItsColumnIsRefused() {
    Map<String, Object> lot = Map.of("by", "lot", "seed", "7".repeat(100));
    assertEquals(List.of("ties ties.long"), refused("ties", List.of(lot, lot, lot, lot)));
  }
}
