package stapel.evaluation.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stapel.evaluation.ranking.TieRule;

/**
 * The chain that settles equal scores as an operator writes it: links with commas, or {@code none}.
 */
public final class Ties {

  private Ties() {}

  /** The links as written; empty for none. */
  public static List<String> links(String text) {
    return text.isBlank() || text.strip().equals("none")
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  /** One link; empty when it is no link or names a criterion the call does not have. */
  public static Optional<TieRule> parse(String link, List<String> criteria) {
    if (link.equals("median")) {
      return Optional.of(new TieRule.ByMedian());
    }
    if (link.equals("submitted_at")) {
      return Optional.of(new TieRule.BySubmission());
    }
    if (link.startsWith("lot:") && link.length() > 4) {
      return Optional.of(new TieRule.ByLot(link.substring(4)));
    }
    String criterion = link.startsWith("criterion:") ? link.substring(10) : "";
    return criteria.contains(criterion)
        ? Optional.of(new TieRule.ByCriterion(criterion))
        : Optional.empty();
  }
}
