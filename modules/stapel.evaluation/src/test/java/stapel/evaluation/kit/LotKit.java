package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.store.Database;
import stapel.evaluation.grant.EvaluationGrants;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** A call with a tie at its cut, and what people do about the lot that settles it. */
abstract class LotKit {
  static final String VALUE = "8f4a0c";

  private final Supplier<Testkit> engine;
  private final Map<String, Client> experts = new LinkedHashMap<>();
  private final List<String> applications = new ArrayList<>();
  private PanelKit panel;
  private String criterion;

  LotKit(Supplier<Testkit> engine) {
    this.engine = engine;
  }

  /** 0-1 is the best; three others have the same score, and one place and one reserve are left. */
  @BeforeEach
  void tie() {
    panel = new PanelKit(engine.get(), kit -> {});
    for (int i = 1; i <= 5; i++) {
      applications.add(panel.application("0-" + i));
    }
    criterion = panel.criterion("strategy", "1");
    places(2);
    experts.put("E1", panel.expert("E1"));
    experts.put("E2", panel.expert("E2"));
    panel.review();
    int[] scores = {5, 3, 3, 3, 1};
    for (int i = 0; i < scores.length; i++) {
      sheet(i, "E1", scores[i]);
    }
  }

  /** The rule of the call with so many places. */
  void places(int places) {
    panel
        .operator()
        .call(
            "evaluation.set-rule",
            Map.of("call", panel.call(), "minExperts", 1, "places", places, "reserve", 1));
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  PanelKit panel() {
    return panel;
  }

  void sheet(int application, String code, int score) {
    Client expert = experts.get(code);
    expert.call(
        "evaluation.submit-sheet",
        "assignment",
        panel.assign(applications.get(application), code, expert),
        "marks",
        PanelKit.marks(criterion, "" + score));
  }

  String compute() {
    String ranking =
        PanelKit.id(panel.operator().call("evaluation.compute-ranking", "call", panel.call()));
    panel.kit().settle();
    return ranking;
  }

  String commit(String ranking, Duration from) {
    return PanelKit.id(
        panel
            .operator()
            .call(
                "evaluation.commit-ranking-lot",
                Map.of(
                    "subject",
                    panel.versioned("evaluation.rankings", ranking),
                    "source",
                    "drand, round 4000000, randomness",
                    "knownFrom",
                    panel.kit().clock().instant().plus(from).toString())));
  }

  void draw(Client who, String lot, String value) {
    String ref = panel.versioned("evaluation.lots", lot);
    who.call("evaluation.draw-ranking-lot", "subject", ref, "publicValue", value);
  }

  String refused(Runnable step) {
    return assertThrows(Refusal.class, step::run).problems().get(0).code();
  }

  List<String> decisions(String ranking) {
    return panel.cells(
        panel.operator(),
        Query.of("evaluation.places")
            .columns("application", "decision")
            .filter(Filter.eq("ranking", ranking)));
  }

  Row lot(String id) {
    return panel.operator().row("evaluation.lots", id).orElseThrow();
  }

  Database tables() {
    return panel.kit().tables("stapel.evaluation", EvaluationGrants.class);
  }

  void change(String sql, Object... values) {
    panel.kit().change(() -> assertEquals(1, tables().update(sql, values)));
  }

  String drawn() {
    String lot = commit(compute(), Duration.ofHours(1));
    panel.kit().clock().pass(Duration.ofHours(1));
    draw(panel.operator(), lot, VALUE);
    return lot;
  }

  void withdraw(Client who, String lot) {
    String ref = panel.versioned("evaluation.lots", lot);
    who.call("evaluation.withdraw-ranking-lot", "subject", ref, "reason", "no value was published");
  }

  Client administrator() {
    return panel.kit().as("administrator", "platform");
  }

  void settle(String ranking, String outcome) {
    panel
        .operator()
        .call(
            "evaluation.settle-tie",
            Map.of("subject", openRow(ranking), "outcome", outcome, "reason", "x"));
  }

  /** One row that is left, as a command names it. */
  String openRow(String ranking) {
    return panel.versioned(
        "evaluation.places",
        panel.operator().stream(
                Query.of("evaluation.places")
                    .columns("decision")
                    .filter(Filter.eq("ranking", ranking))
                    .filter(Filter.eq("decision", "open")))
            .get(0)
            .ref()
            .id());
  }
}
