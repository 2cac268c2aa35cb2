package stapel.experts.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import stapel.api.data.Query;
import stapel.api.view.ViewRequest;
import stapel.experts.proposal.Quota;

/**
 * A line of the form for one group of experts.
 *
 * @param experts of the call in it
 * @param atLeast what was typed, else what the last proposal was computed with; may be empty
 */
public record QuotaLine(String group, int experts, String atLeast) {

  /** Of every group there is, by name. */
  static List<QuotaLine> of(ViewRequest request, String call, String last) {
    if (call.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.reader().stream(
        Query.of("experts.experts").columns("group").in(call),
        row -> groups.merge(row.text("group"), 1, Integer::sum));
    groups.remove("");
    boolean sent = request.parameter("_form").isPresent();
    List<QuotaLine> quotas = new ArrayList<>();
    groups.forEach(
        (group, experts) ->
            quotas.add(
                new QuotaLine(
                    group,
                    experts,
                    request
                        .parameter("quotas." + quotas.size() + ".atLeast")
                        .orElse(sent ? "" : before(group, last)))));
    return quotas;
  }

  private static String before(String group, String last) {
    OptionalInt atLeast = Quota.inEach(last, group);
    return atLeast.isPresent() ? Integer.toString(atLeast.getAsInt()) : "";
  }
}
