package stapel.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import stapel.api.view.ViewRequest;

/**
 * A place of a refused form that needs attention. Every problem is one of them, so that what is
 * counted is also told.
 *
 * @param anchor where it is on the page; empty when nothing on the page stands for it
 * @param label of the field, empty without a place
 * @param problem what is wrong there
 */
public record Attention(String anchor, String label, String problem) {

  /** Those of the form this page answers, in the order of its fields. */
  static List<Attention> of(ViewRequest request, String reasonLabel, List<Criterion> criteria) {
    List<Attention> places = new ArrayList<>();
    add(places, "reason", reasonLabel, problem(request, "reason"));
    for (Criterion criterion : criteria) {
      String label = criterion.index() + 1 + ". " + criterion.title();
      add(places, "criterion" + criterion.index(), label, criterion.error());
      add(places, "remark" + criterion.index(), label, criterion.remarkError());
    }
    String overall = request.text("evaluation.sheet.overall");
    add(places, "remark", overall, problem(request, "remark"));
    request.problems().forEach((field, words) -> add(places, "", "", shown(field) ? "" : words));
    return List.copyOf(places);
  }

  private static void add(List<Attention> places, String anchor, String label, String problem) {
    if (!problem.isEmpty()) {
      places.add(new Attention(anchor, label, problem));
    }
  }

  private static String problem(ViewRequest request, String field) {
    return request.problems().getOrDefault(field, "");
  }

  /** True for a field of the page, and for what is wrong with the form as a whole. */
  private static boolean shown(String field) {
    return field.isEmpty()
        || field.equals("reason")
        || field.equals("remark")
        || field.endsWith(".score")
        || field.endsWith(".remark");
  }
}
