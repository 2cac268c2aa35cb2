package stapel.experts.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A computed assignment of a call.
 *
 * @param run counted in the call from 1
 * @param asked what it was computed with
 * @param total sum of affinities
 * @param worst sum of the application served worst
 * @param heaviest highest load of an expert
 * @param lightest lowest load of an expert
 */
record Proposal(
    String id,
    String call,
    int run,
    Asked asked,
    BigDecimal total,
    BigDecimal worst,
    int heaviest,
    int lightest,
    List<Pair> pairs) {

  /**
   * What a proposal is computed with.
   *
   * @param fairness {@code total} or {@code worst-first}
   * @param maxLoad of experts who have none of their own; 0 for any
   */
  record Asked(String fairness, int reviews, int minLoad, int maxLoad) {}

  /** How a pair differs from today. */
  enum Difference {
    STAYS,
    ADDED,
    REMOVED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One pair.
   *
   * @param number of the application
   */
  record Pair(
      String application,
      String number,
      String expert,
      String person,
      BigDecimal affinity,
      Difference difference) {}

  int count(Difference difference) {
    return (int) pairs.stream().filter(pair -> pair.difference() == difference).count();
  }
}
