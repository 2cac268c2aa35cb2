package stapel.evaluation.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.testkit.Client;

/**
 * A call of five applications for two places, read by a harsh expert and two others. By plain means
 * 0-2 has less than 0-3 only because the harsh expert read it.
 */
final class HarshPanel implements AutoCloseable {
  private final PanelKit panel;
  private final List<String> applications = new ArrayList<>();
  private final Map<String, Client> experts = new LinkedHashMap<>();
  private final String strategy;

  HarshPanel(PanelKit panel, String aggregate) {
    this.panel = panel;
    for (int i = 1; i <= 5; i++) {
      applications.add(panel.application("0-" + i));
    }
    strategy = panel.criterion("strategy", "1", "highest", "10");
    rule(aggregate);
    for (String code : List.of("HARSH", "E1", "E2")) {
      experts.put(code, panel.expert(code));
    }
    panel.review();
    marks("HARSH", 5, 4, 0, 2, 1);
    marks("E1", 9, 0, 7, 7, 5);
    marks("E2", 0, 8, 7, 6, 5);
  }

  void rule(String aggregate) {
    panel
        .operator()
        .call(
            "evaluation.set-rule",
            Map.of("call", panel.call(), "minExperts", 2, "aggregate", aggregate, "places", 2));
  }

  private void marks(String code, int... scores) {
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        mark(i + 1, code, scores[i]);
      }
    }
  }

  /** One more sheet, of an expert of any code. */
  void mark(int application, String code, int score) {
    Client expert = experts.computeIfAbsent(code, panel::expert);
    String assignment = panel.assign(applications.get(application - 1), code, expert);
    expert.call(
        "evaluation.submit-sheet",
        "assignment",
        assignment,
        "marks",
        PanelKit.marks(strategy, "" + score));
  }

  /** A sheet that is expected and does not come. */
  void await(int application, String code) {
    Client expert = experts.computeIfAbsent(code, panel::expert);
    panel.assign(applications.get(application - 1), code, expert);
  }

  String compute() {
    return PanelKit.id(panel.operator().call("evaluation.compute-ranking", "call", panel.call()));
  }

  /** The rows of a ranking with their scores. */
  static Query scores(String ranking) {
    return Query.of("evaluation.places")
        .columns("application", "score", "raw", "top_probability")
        .filter(Filter.eq("ranking", ranking));
  }

  PanelKit panel() {
    return panel;
  }

  Client operator() {
    return panel.operator();
  }

  List<Row> rows(Query query) {
    return operator().stream(query);
  }

  @Override
  public void close() {
    panel.close();
  }
}
