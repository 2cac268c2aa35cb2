package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/** How far the experts of a ranking agree, in numbers and a sentence each. */
final class Figures {
  private static final List<String> MEASURES =
      List.of(
          "icc_one",
          "icc_mean",
          "icc_same",
          "alpha_interval",
          "alpha_ordinal",
          "kendall",
          "sd_application",
          "sd_expert",
          "sd_residual");

  private Figures() {}

  /** Those that can be told. */
  static List<PanelView.Figure> of(ViewRequest request, Row panel) {
    List<PanelView.Figure> figures = new ArrayList<>();
    for (String measure : MEASURES) {
      Scale.number(panel, measure)
          .ifPresent(
              value ->
                  figures.add(
                      new PanelView.Figure(
                          request.text("evaluation.panels." + measure),
                          Beside.rounded(request, value, 2),
                          request.text("evaluation.panels." + measure + ".help"))));
    }
    return figures;
  }
}
