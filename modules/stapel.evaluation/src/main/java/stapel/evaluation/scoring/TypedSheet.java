package stapel.evaluation.scoring;

import java.util.Map;
import java.util.Optional;
import stapel.api.view.ViewRequest;

/**
 * What an expert typed into a form that was refused, so that the page can show it again. Nothing
 * when the page is opened afresh.
 *
 * @param posted true when the page answers a refused form
 */
record TypedSheet(ViewRequest request, boolean posted) {

  private static final String MARK = "marks.";

  /** One mark as it was typed, and its place in the form. */
  record Mark(String score, String remark, String place) {}

  static TypedSheet of(ViewRequest request, String view) {
    return new TypedSheet(request, request.parameter("_form").filter(view::equals).isPresent());
  }

  /** What was typed at this criterion; empty when nothing was sent for it. */
  Optional<Mark> mark(String criterion) {
    for (int i = 0; posted && request.parameter(MARK + i + ".criterion").isPresent(); i++) {
      if (request.parameter(MARK + i + ".criterion").filter(criterion::equals).isPresent()) {
        String place = MARK + i;
        return Optional.of(new Mark(text(place + ".score"), text(place + ".remark"), place));
      }
    }
    return Optional.empty();
  }

  /** What was typed under this name, {@code stored} when the page is opened afresh. */
  String or(String name, String stored) {
    return posted ? text(name) : stored;
  }

  /** True when another version of the draft was seen than is stored now. */
  boolean outdated(String stored) {
    return posted && request.parameter("seen").filter(seen -> !seen.equals(stored)).isPresent();
  }

  /** The sentence at this field; empty when nothing is wrong there. */
  String problem(String field) {
    Map<String, String> problems = request.problems();
    return problems.getOrDefault(field, "");
  }

  private String text(String name) {
    return request.parameter(name).orElse("");
  }
}
