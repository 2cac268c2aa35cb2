package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Contribution;
import stapel.api.Money;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.api.ScoreMethod;
import stapel.testkit.Client;

/** From marks to a ranking, from a ranking to a decision on every application. */
class DecisionTest {

  private static final String PLACES = "evaluation.places";

  private final PanelKit panel = new PanelKit();
  private final List<String> applications = new ArrayList<>();
  private final Map<String, Client> experts = new LinkedHashMap<>();
  private String strategy;

  @AfterEach
  void stop() {
    panel.close();
  }

  /** As many applications of 1 million each and experts, every application given to everybody. */
  private void prepare(int many, int readers, Object... rule) {
    for (int i = 1; i <= many; i++) {
      applications.add(panel.application("0-" + i, "amount", "1000000.00"));
    }
    strategy = panel.criterion("strategy", "1");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("call", panel.call());
    for (int i = 0; i < rule.length; i += 2) {
      fields.put((String) rule[i], rule[i + 1]);
    }
    panel.operator().call("evaluation.set-rule", fields);
    for (int i = 1; i <= readers; i++) {
      experts.put("E" + i, panel.expert("E" + i));
    }
    panel.review();
  }

  /** The marks of one expert on the applications in their order; 0 leaves a sheet unwritten. */
  private void marks(String code, int... scores) {
    Client expert = experts.get(code);
    for (int i = 0; i < scores.length; i++) {
      String assignment = panel.assign(applications.get(i), code, expert);
      if (scores[i] > 0) {
        expert.call(
            "evaluation.submit-sheet",
            "assignment",
            assignment,
            "marks",
            PanelKit.marks(strategy, "" + scores[i]));
      }
    }
  }

  private String compute() {
    return PanelKit.id(panel.operator().call("evaluation.compute-ranking", "call", panel.call()));
  }

  private List<String> rows(String ranking, String... columns) {
    return panel.cells(
        panel.operator(), Query.of(PLACES).columns(columns).filter(Filter.eq("ranking", ranking)));
  }

  private void propose(String ranking) {
    panel
        .operator()
        .call(
            "evaluation.propose-decision",
            "subject",
            panel.versioned("evaluation.rankings", ranking));
  }

  private void apply(String ranking, Object... more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("subject", panel.versioned("evaluation.rankings", ranking));
    for (int i = 0; i < more.length; i += 2) {
      fields.put((String) more[i], more[i + 1]);
    }
    panel.operator().call("evaluation.apply-decision", fields);
  }

  private List<String> states() {
    return panel.cells(
        panel.operator(),
        Query.of("intake.applications")
            .columns("number", "state")
            .sort(stapel.api.data.Sort.up("number")));
  }

  private static List<String> codes(Refusal refusal) {
    return refusal.problems().stream().map(p -> (p.field() + " " + p.code()).strip()).toList();
  }

  @Test
  void aRankingIsProvisionalWhileSheetsAreMissingAndFinalAfterwards() {
    prepare(2, 1, "minExperts", 1);
    marks("E1", 4, 0);
    String first = compute();
    Query rankings =
        Query.of("evaluation.rankings").columns("run", "state", "provisional", "missing");
    assertEquals(List.of("1 computed true 1"), panel.cells(panel.operator(), rankings));
    assertEquals(
        List.of("1 0-1 4 in", " 0-2  short"), rows(first, "rank", "application", "score", "place"));
    String missing = panel.assignment(applications.get(1), experts.get("E1"));
    experts
        .get("E1")
        .call(
            "evaluation.submit-sheet",
            "assignment",
            missing,
            "marks",
            PanelKit.marks(strategy, "5"));
    String second = compute();
    assertEquals(
        List.of("1 superseded true 1", "2 computed false 0"),
        panel.cells(panel.operator(), rankings.sort(stapel.api.data.Sort.up("run"))));
    assertEquals(
        List.of("1 0-2 5 in", "2 0-1 4 in"), rows(second, "rank", "application", "score", "place"));
  }

  @Test
  void aDecisionWaitsAsPendingAndIsThenAppliedToAllWithOneLine() {
    prepare(4, 3, "places", 2, "reserve", 1);
    marks("E1", 5, 4, 3, 2);
    marks("E2", 5, 4, 3, 2);
    marks("E3", 5, 4, 3, 2);
    String ranking = compute();
    assertEquals(
        List.of("ranking.not-pending"), codes(assertThrows(Refusal.class, () -> apply(ranking))));
    propose(ranking);
    assertEquals(
        List.of("0-1 in_review", "0-2 in_review", "0-3 in_review", "0-4 in_review"), states());
    int before = panel.kit().auditLines().size();
    apply(ranking);
    assertEquals(
        List.of("0-1 shortlisted", "0-2 shortlisted", "0-3 reserve", "0-4 rejected"), states());
    var lines = panel.kit().auditLines();
    assertEquals(before + 1, lines.size());
    assertEquals("evaluation.apply-decision", lines.get(before).command());
    String what = lines.get(before).what();
    assertTrue(what.startsWith("state=applied; run=1; chosen=2; reserve=1; refused=1; "), what);
    assertEquals(
        "decided", panel.operator().row("intake.calls", panel.call()).orElseThrow().text("state"));
  }

  @Test
  void aProvisionalDecisionAsksWhyItDoesNotWait() {
    prepare(2, 1, "minExperts", 1, "places", 1);
    marks("E1", 4, 0);
    String ranking = compute();
    propose(ranking);
    assertEquals(
        List.of("despiteMissing ranking.provisional"),
        codes(assertThrows(Refusal.class, () -> apply(ranking))));
    apply(ranking, "despiteMissing", "Эксперт болен");
    assertEquals(List.of("0-1 shortlisted", "0-2 short_of_marks"), states());
  }

  @Test
  void aTieAcrossTheCutIsSettledByPeopleBeforeTheDecision() {
    prepare(3, 1, "minExperts", 1, "places", 2);
    marks("E1", 5, 3, 3);
    String ranking = compute();
    assertEquals(
        List.of("1 0-1 in chosen", "2 0-2 tie open", "2 0-3 tie open"),
        rows(ranking, "rank", "application", "place", "decision"));
    propose(ranking);
    Refusal open = assertThrows(Refusal.class, () -> apply(ranking));
    assertEquals(List.of("tie.open"), codes(open));
    settle(ranking, applications.get(1), "chosen");
    settle(ranking, applications.get(2), "refused");
    Query words = Query.of(PLACES).columns("step_words").filter(Filter.eq("ranking", ranking));
    assertEquals(
        List.of(
            new Text("по числу мест", "by number of places"),
            new Text("решено: Голос председателя", "settled: Голос председателя"),
            new Text("решено: Голос председателя", "settled: Голос председателя")),
        panel.operator().read(words).rows().stream()
            .map(row -> row.cell("step_words").orElseThrow())
            .toList());
    assertEquals(
        List.of(
            "0-1 chosen",
            "0-2 chosen settled: Голос председателя",
            "0-3 refused settled: Голос председателя"),
        rows(ranking, "application", "decision", "step").stream()
            .map(row -> row.replace(" top", ""))
            .toList());
    apply(ranking);
    assertEquals(List.of("0-1 shortlisted", "0-2 shortlisted", "0-3 rejected"), states());
  }

  private void settle(String ranking, String application, String outcome) {
    var row =
        panel
            .operator()
            .read(
                Query.of(PLACES)
                    .filter(Filter.eq("ranking", ranking))
                    .filter(Filter.eq("application", application)))
            .rows()
            .get(0);
    panel
        .operator()
        .call(
            "evaluation.settle-tie",
            "subject",
            panel.versioned(PLACES, row.ref().id()),
            "outcome",
            outcome,
            "reason",
            "Голос председателя");
  }

  @Test
  void aBudgetGoesDownTheRankingAndPassesOverWhatDoesNotFit() {
    prepare(3, 1, "minExperts", 1, "decision", "budget", "budget", "2000000");
    marks("E1", 5, 4, 3);
    String ranking = compute();
    assertEquals(
        List.of("0-1 funded chosen", "0-2 funded chosen", "0-3 not_funded refused"),
        rows(ranking, "application", "funding", "decision"));
    propose(ranking);
    apply(ranking);
    assertEquals(List.of("0-1 shortlisted", "0-2 shortlisted", "0-3 rejected"), states());
  }

  @Test
  void aBudgetInAnotherCurrencyThanTheCallsIsNotSpent() {
    Client operator = panel.operator();
    Query calls = Query.of("intake.calls");
    String programme = operator.read(calls.columns("programme")).rows().get(0).text("programme");
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("number", "pt_2027");
    terms.put("programme", programme);
    terms.put("title", PanelKit.words("Отбор"));
    terms.put("opens", "2026-03-01T00:00:00Z");
    terms.put("closes", "2026-03-31T15:00:00Z");
    terms.put("zone", "Europe/Moscow");
    terms.put("currency", "RUB");
    terms.put("blind", true);
    String call = PanelKit.id(operator.call("intake.create-call", terms));
    operator.call("evaluation.set-rule", "call", call, "decision", "budget", "budget", "100.50");
    assertEquals(
        List.of("100.50 RUB"),
        operator.read(Query.of("evaluation.rules").filter(Filter.eq("call", call))).rows().stream()
            .map(row -> (Money) row.cell("budget").orElseThrow())
            .map(budget -> budget.amount() + " " + budget.currency())
            .toList());
    terms.keySet().removeAll(List.of("number", "programme"));
    terms.put("openCall", panel.versioned("intake.calls", call));
    terms.put("currency", "USD");
    operator.call("intake.edit-call", terms);
    for (String step : List.of("publish", "open", "close")) {
      operator.call("intake." + step + "-call", "openCall", panel.versioned("intake.calls", call));
      panel.kit().clock().pass(Duration.ofDays(20));
    }
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> operator.call("evaluation.compute-ranking", "call", call));
    assertEquals("budget.currency", refusal.problems().get(0).code());
  }

  @Test
  void aTieRuleWhoseCriterionHasGoneStopsTheRanking() {
    applications.add(panel.application("0-1"));
    strategy = panel.criterion("strategy", "1");
    String team = panel.criterion("team", "1");
    panel
        .operator()
        .call(
            "evaluation.set-rule",
            "call",
            panel.call(),
            "ties",
            List.of(Map.of("by", "criterion", "criterion", "team"), Map.of("by", "median")));
    panel
        .operator()
        .call(
            "evaluation.remove-criterion", "subject", panel.versioned("evaluation.criteria", team));
    panel.review();
    Refusal refusal = assertThrows(Refusal.class, this::compute);
    assertEquals("ties.gone", refusal.problems().get(0).code());
  }

  @Test
  void aRuleKeepsWhatIsNotSaidAgainUnlessItIsMadeAfresh() {
    prepare(1, 1, "minExperts", 1, "places", 2, "floor", "3");
    Query rules = Query.of("evaluation.rules").columns("min_experts", "places", "floor", "reserve");
    panel.operator().call("evaluation.set-rule", "call", panel.call(), "reserve", 4);
    assertEquals(List.of("1 2 3 4"), panel.cells(panel.operator(), rules));
    panel.operator().call("evaluation.set-rule", "call", panel.call(), "afresh", true);
    assertEquals(List.of("3   0"), panel.cells(panel.operator(), rules));
  }

  @Test
  void aMethodThatAModuleBringsAveragesTheExperts() {
    panel.kit().add(new Highest());
    prepare(2, 3, "aggregate", "method", "method", "kit.highest");
    marks("E1", 1, 4);
    marks("E2", 1, 4);
    marks("E3", 5, 4);
    assertEquals(List.of("1 0-1 5", "2 0-2 4"), rows(compute(), "rank", "application", "score"));
  }

  @Test
  void everyRowCarriesALineToFollowWithAPencil() {
    prepare(1, 2, "minExperts", 2);
    marks("E1", 5);
    marks("E2", 4);
    String ranking = compute();
    assertEquals(
        List.of("E2: 1·4 = 4; E1: 1·5 = 5; (4 + 5) / 2 = 9 / 2 = 4.5"), rows(ranking, "worked_en"));
  }

  /** The highest mark alone. */
  @Contribution(id = "kit.highest", permission = "evaluation.rank")
  public static final class Highest implements ScoreMethod {
    @Override
    public int least() {
      return 1;
    }

    @Override
    public Fraction of(List<Fraction> ascending) {
      return ascending.get(ascending.size() - 1);
    }
  }
}
