package stapel.experts.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A computed assignment of a call.
 *
 * @param run counted in the call from 1
 * @param asked what it was computed with
 * @param outcome what it comes to, beside today
 * @param replaced whom it takes readings from, when it is about one expert only
 */
record Proposal(
    String id,
    String call,
    int run,
    Asked asked,
    Outcome outcome,
    Optional<Replaced> replaced,
    List<Pair> pairs) {

  /**
   * What a proposal is computed with.
   *
   * @param fairness {@code total} or {@code worst-first}
   * @param maxLoad most readings of anybody; 0 for what the experts and the call say themselves
   * @param drawn how the assignment is drawn; empty for the best one
   * @param quotas readings by groups of experts that applications have at least
   */
  record Asked(
      String fairness,
      int reviews,
      int minLoad,
      int maxLoad,
      Optional<Drawn> drawn,
      List<Quota> quotas) {

    /** As it is kept and read; empty without quotas. */
    String quotaWords() {
      return Quota.words(quotas);
    }
  }

  /**
   * A draw that anybody can repeat.
   *
   * @param most highest probability of a pair
   */
  record Drawn(BigDecimal most, long seed) {}

  /**
   * Figures of an assignment.
   *
   * @param total sum of affinities
   * @param worst sum of the application served worst
   * @param worstNumber its number, empty when there is none
   */
  record Served(BigDecimal total, BigDecimal worst, String worstNumber) {}

  /**
   * What a proposal comes to.
   *
   * @param heaviest highest load of an expert
   * @param lightest lowest load of an expert
   * @param shortToday applications that have fewer experts today than are asked for
   */
  record Outcome(Served proposed, Served today, int heaviest, int lightest, int shortToday) {}

  /**
   * An expert who reads no more.
   *
   * @param expert id of the call's expert
   */
  record Replaced(String expert, String reason) {}

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
