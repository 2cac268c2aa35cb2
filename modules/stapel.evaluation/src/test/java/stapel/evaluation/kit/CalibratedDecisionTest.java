package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.testkit.Client;

/** What all sheets together say, beside the score and in its place, as the call's rule wants. */
class CalibratedDecisionTest {
  private final PanelKit panel = new PanelKit();
  private final List<String> applications = new ArrayList<>();
  private final Map<String, Client> experts = new LinkedHashMap<>();
  private String strategy;

  @AfterEach
  void stop() {
    panel.close();
  }

  /**
   * Five applications, a harsh expert and two others. By plain means 0-2 has less than 0-3 only
   * because the harsh expert read it.
   */
  private void prepare(String aggregate) {
    for (int i = 1; i <= 5; i++) {
      applications.add(panel.application("0-" + i));
    }
    strategy = panel.criterion("strategy", "1", "highest", "10");
    panel
        .operator()
        .call(
            "evaluation.set-rule",
            Map.of("call", panel.call(), "minExperts", 2, "aggregate", aggregate, "places", 2));
    for (String code : List.of("HARSH", "E1", "E2")) {
      experts.put(code, panel.expert(code));
    }
    panel.review();
    marks("HARSH", 5, 4, 0, 2, 1);
    marks("E1", 9, 0, 7, 7, 5);
    marks("E2", 0, 8, 7, 6, 5);
  }

  private void marks(String code, int... scores) {
    Client expert = experts.get(code);
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        expert.call(
            "evaluation.submit-sheet",
            "assignment",
            panel.assign(applications.get(i), code, expert),
            "marks",
            PanelKit.marks(strategy, "" + scores[i]));
      }
    }
  }

  private String compute() {
    return PanelKit.id(panel.operator().call("evaluation.compute-ranking", "call", panel.call()));
  }

  private List<String> order(String ranking) {
    return panel.cells(
        panel.operator(),
        Query.of("evaluation.places")
            .columns("rank", "application")
            .filter(Filter.eq("ranking", ranking)));
  }

  private Row place(String ranking, String number) {
    return panel.operator().stream(
            Query.of("evaluation.places")
                .columns("application", "score", "raw", "adjusted", "top_probability", "side")
                .filter(Filter.eq("ranking", ranking)))
        .stream()
        .filter(row -> row.titles().get("application").equals(number))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRuleSaysWhichDecidesAndTheOtherStandsBeside() {
    prepare("MEAN");
    String ranking = compute();
    assertEquals(List.of("1 0-1", "1 0-3", "3 0-2", "4 0-4", "5 0-5"), order(ranking));
    Row second = place(ranking, "0-2");
    assertEquals(second.cell("score"), second.cell("raw"));
    assertTrue(number(second, "adjusted") > number(place(ranking, "0-3"), "adjusted"));
    assertTrue(number(second, "top_probability") > 0.5);
  }

  @Test
  void theAdjustedScoreDecidesWhereTheRuleSaysSo() {
    prepare("ADJUSTED");
    String ranking = compute();
    assertEquals(List.of("1 0-1", "2 0-2", "3 0-3", "4 0-4", "5 0-5"), order(ranking));
    Row second = place(ranking, "0-2");
    assertEquals(second.cell("score"), second.cell("adjusted"));
    assertEquals(6, number(second, "raw"), 1e-9);
  }

  private static double number(Row row, String column) {
    return ((Number) row.cell(column).orElseThrow()).doubleValue();
  }

  @Test
  void aRankingIsComputedAgainFromItsSnapshot() {
    for (String rule : List.of("MEAN", "ADJUSTED", "EXPECTED_RANK")) {
      if (applications.isEmpty()) {
        prepare(rule);
      } else {
        panel
            .operator()
            .call(
                "evaluation.set-rule",
                Map.of("call", panel.call(), "aggregate", rule, "places", 2));
      }
      String ranking = compute();
      Result same =
          panel
              .operator()
              .call(
                  "evaluation.recompute-ranking",
                  "subject",
                  panel.versioned("evaluation.rankings", ranking));
      assertEquals("evaluation.recompute.same", same.messages().get(0).key());
      String digest =
          panel.operator().row("evaluation.rankings", ranking).orElseThrow().text("digest");
      assertEquals(List.of(digest), same.messages().get(0).arguments());
      assertEquals(64, digest.length());
    }
  }

  @Test
  void severityNamesTheHarshExpertAndWhosePlaceHangsOnIt() {
    prepare("MEAN");
    String ranking = compute();
    Query query =
        Query.of("evaluation.severities")
            .columns("expert", "readings", "severity", "low", "high", "lose", "win")
            .filter(Filter.eq("ranking", ranking));
    List<Row> rows = panel.operator().stream(query);
    assertEquals("HARSH", rows.get(0).text("expert"));
    assertEquals(4L, rows.get(0).cell("readings").orElseThrow());
    assertTrue(number(rows.get(0), "severity") < -1);
    assertTrue(number(rows.get(0), "low") < number(rows.get(0), "severity"));
    // Without it 0-1 has 9, 0-2 has 8, 0-3 has 7: the two with a place are others than by all
    // means.
    assertEquals("0-3", rows.get(0).text("lose"));
    assertEquals("0-2", rows.get(0).text("win"));
  }

  /** Without the harsh expert 0-1 has 9, 0-2 has 8, 0-3 has 7, 0-4 has 6.5. */
  @Test
  void absencesAreRankedByTheRuleOfTheCall() {
    prepare("MEAN");
    assertEquals("0-3 | 0-2", hangsOnHarsh("minExperts", 2), "two have read each");
    assertEquals(" | 0-1", hangsOnHarsh("floor", "8.5"), "all are below it, 0-2 with 8 too");
    assertEquals(
        "0-3 | 0-2",
        hangsOnHarsh("floor", "1", "quotas", List.of(Map.of("group", "40", "atLeast", 1))));
  }

  private String hangsOnHarsh(Object... rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("call", panel.call());
    fields.put("minExperts", 1);
    for (int i = 0; i < rule.length; i += 2) {
      fields.put((String) rule[i], rule[i + 1]);
    }
    panel.operator().call("evaluation.set-rule", fields);
    String ranking = compute();
    return panel.operator().stream(
            Query.of("evaluation.severities")
                .columns("expert", "lose", "win")
                .filter(Filter.eq("ranking", ranking)))
        .stream()
        .filter(row -> row.text("expert").equals("HARSH"))
        .map(row -> row.text("lose") + " | " + row.text("win"))
        .findFirst()
        .orElseThrow();
  }

  /** Two experts of three have read 0-6, as good as the best: it has no place, takes none. */
  @Test
  void whatTooFewHaveReadHangsNoPlaceOnOtherSheets() {
    for (int i = 1; i <= 6; i++) {
      applications.add(panel.application("0-" + i));
    }
    strategy = panel.criterion("strategy", "1", "highest", "10");
    Map<String, Object> rule = Map.of("minExperts", 3, "aggregate", "EXPECTED_RANK", "places", 2);
    Map<String, Object> fields = new LinkedHashMap<>(rule);
    fields.put("call", panel.call());
    panel.operator().call("evaluation.set-rule", fields);
    for (String code : List.of("E1", "E2", "E3")) {
      experts.put(code, panel.expert(code));
    }
    panel.review();
    marks("E1", 9, 8, 4, 2, 1, 9);
    marks("E2", 8, 9, 4, 2, 1, 9);
    marks("E3", 9, 9, 3, 2, 1);
    String ranking = compute();
    List<Row> sheets =
        panel.operator().stream(
            Query.of("evaluation.ranked-sheets")
                .columns("application", "lose", "win")
                .filter(Filter.eq("ranking", ranking)));
    assertEquals(17, sheets.size());
    List<String> unranked =
        panel.operator().stream(Query.of("evaluation.places").columns("rank", "score", "place"))
            .stream()
            .filter(row -> row.cell("rank").isEmpty())
            .map(row -> row.text("score") + " " + row.text("place"))
            .toList();
    assertEquals(List.of(" short"), unranked, "no rank, no expected rank");
    for (Row sheet : sheets) {
      assertEquals("", sheet.text("lose") + sheet.text("win"), sheet.titles()::toString);
    }
  }

  @Test
  void observersSeeTheScoreAndNothingBeside() {
    prepare("MEAN");
    compute();
    Client observer = panel.kit().as("observer", "region");
    assertEquals(5, observer.stream(Query.of("evaluation.places").columns("rank", "score")).size());
    for (String hidden : List.of("raw", "adjusted", "top_probability", "side")) {
      Query query = Query.of("evaluation.places").columns("rank", hidden);
      assertThrows(Refusal.class, () -> observer.stream(query), hidden);
    }
  }
}
