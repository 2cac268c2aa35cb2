package stapel.evaluation.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;
import stapel.evaluation.ranking.Decimals;

/**
 * The step that decided a place, in words: criteria and regions by their titles where the ranking
 * keeps their codes.
 */
record StepWords(ViewRequest request, Map<String, String> titles) {

  static StepWords of(ViewRequest request, String scope, Collection<Row> applications) {
    Map<String, String> titles = new HashMap<>();
    for (Row application : applications) {
      application
          .cell("region")
          .map(region -> ((Ref) region).id())
          .ifPresent(code -> titles.put(code, application.titles().getOrDefault("region", code)));
    }
    request.reader().stream(
        Query.of("evaluation.criteria").columns("code", "title").in(scope),
        row ->
            row.cell("title")
                .map(Text.class::cast)
                .ifPresent(title -> titles.put(row.text("code"), title.in(request.language()))));
    return new StepWords(request, titles);
  }

  /** The step in words where it has some, else as the rule writes it. */
  String of(String step) {
    int colon = step.indexOf(':');
    String key = "evaluation.step." + (colon < 0 ? step : step.substring(0, colon));
    String of = colon < 0 ? "" : step.substring(colon + 1).strip();
    String shown = Decimals.in(request.language(), titles.getOrDefault(of, of));
    String words = request.text(key, shown);
    return words.equals(key) ? step : words;
  }
}
