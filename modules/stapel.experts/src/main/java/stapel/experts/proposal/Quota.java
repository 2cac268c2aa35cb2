package stapel.experts.proposal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * So many experts of a group at least.
 *
 * @param application number of the only one it is for; empty for each
 */
public record Quota(String group, int atLeast, Optional<String> application) {
  private static final int EITHER_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  @Override
  public String toString() {
    return group + " ≥ " + atLeast + application.map(number -> " (" + number + ")").orElse("");
  }

  /** As they are kept and read; empty without quotas. */
  static String words(List<Quota> quotas) {
    return quotas.stream().map(Quota::toString).collect(Collectors.joining("; "));
  }

  /** What kept quotas ask of a group for each application; its case is no matter. */
  public static OptionalInt inEach(String words, String group) {
    Pattern quota =
        Pattern.compile("(?:^|; )" + Pattern.quote(group) + " ≥ (\\d+)(?=;|$)", EITHER_CASE);
    return quota
        .matcher(words)
        .results()
        .map((MatchResult found) -> found.group(1))
        .mapToInt(Integer::parseInt)
        .max();
  }
}
