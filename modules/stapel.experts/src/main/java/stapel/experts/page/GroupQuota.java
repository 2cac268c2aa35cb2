package stapel.experts.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stapel.api.data.Query;
import stapel.api.view.ViewRequest;

/**
 * A line of the form for one group of experts.
 *
 * @param experts of the call in it
 * @param atLeast what was typed, else what the last proposal was computed with; may be empty
 */
public record GroupQuota(String group, int experts, String atLeast) {

  /** Of every group there is, by name. */
  static List<GroupQuota> of(ViewRequest request, String call, String last) {
    if (call.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.reader().stream(
        Query.of("experts.experts").columns("group").in(call),
        row -> groups.merge(row.text("group"), 1, Integer::sum));
    groups.remove("");
    boolean sent = request.parameter("_form").isPresent();
    List<GroupQuota> quotas = new ArrayList<>();
    groups.forEach(
        (group, experts) ->
            quotas.add(
                new GroupQuota(
                    group,
                    experts,
                    request
                        .parameter("quotas." + quotas.size() + ".atLeast")
                        .orElse(sent ? "" : before(group, last)))));
    return quotas;
  }

  /** The number a proposal had for each application, read from its words. */
  private static String before(String group, String last) {
    Pattern words = Pattern.compile("(?:^|; )" + Pattern.quote(group) + " ≥ (\\d+)(?:;|$)");
    Matcher found = words.matcher(last);
    return found.find() ? found.group(1) : "";
  }
}
