package stapel.evaluation.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import stapel.api.work.Progress;
import stapel.evaluation.mixed.Fit;
import stapel.evaluation.mixed.Readings;

/**
 * Who would have a place without one sheet or without one expert: predictions are made anew from
 * the other readings, the components held (deletion diagnostics: Christensen, Pearson and Johnson,
 * Technometrics 34, 1992). An application that loses its last reading has no place.
 */
public final class LeaveOut {
  /** Applications on either side of the cut whose sheets are left out one by one. */
  private static final int NEAR = 50;

  private final Fit fit;
  private final Readings readings;
  private final Cut cut;
  private final Set<Integer> adjusted;
  private final Set<Integer> raw;

  /**
   * What changes.
   *
   * @param left number of the reading, or of the expert, that is left out
   * @param adjustedOut lose their place by corrected scores
   * @param adjustedIn win one
   * @param rawOut lose their place by plain means
   * @param rawIn win one
   */
  public record Change(
      int left,
      Set<Integer> adjustedOut,
      Set<Integer> adjustedIn,
      Set<Integer> rawOut,
      Set<Integer> rawIn) {

    /** True when somebody's place hangs on it. */
    public boolean any() {
      return !adjustedOut.isEmpty()
          || !adjustedIn.isEmpty()
          || !rawOut.isEmpty()
          || !rawIn.isEmpty();
    }
  }

  /**
   * From a fit.
   *
   * @param readings as given, with experts
   * @param places of the cut, fewer than there are applications
   */
  public LeaveOut(Fit fit, Readings readings, int places, boolean higherIsBetter) {
    this.fit = fit;
    this.readings = readings;
    this.cut = new Cut(places, higherIsBetter);
    this.adjusted = cut.of(fit.effects().adjusted());
    this.raw = cut.of(readings.means());
  }

  /** The sheets of applications near the cut that change who is above it, in their order. */
  public List<Change> sheets(Progress progress) {
    Set<Integer> near = new TreeSet<>();
    for (double[] values : List.of(fit.effects().adjusted(), readings.means())) {
      int[] ordered = cut.ordered(values);
      int from = Math.max(cut.places() - NEAR, 0);
      int to = Math.min(cut.places() + NEAR, ordered.length);
      Arrays.stream(ordered, from, to).forEach(near::add);
    }
    int[] candidates =
        IntStream.range(0, readings.size())
            .filter(i -> near.contains(readings.application()[i]))
            .toArray();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < candidates.length; i++) {
      progress.stopWhenCancelled();
      int left = candidates[i];
      Change change = without(left, reading -> reading != left);
      if (change.any()) {
        changes.add(change);
      }
      progress.at(i + 1, candidates.length);
    }
    return changes;
  }

  /** What the absence of each expert's sheets changes, in the order of the experts. */
  public List<Change> experts(Progress progress) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < readings.experts(); i++) {
      progress.stopWhenCancelled();
      int expert = i;
      changes.add(without(expert, reading -> readings.expert()[reading] != expert));
    }
    return changes;
  }

  private Change without(int left, IntPredicate kept) {
    Readings others = readings.only(kept);
    double[] means = others.means();
    double[] corrected = fit.effectsOf(others).adjusted();
    for (int i = 0; i < corrected.length; i++) {
      corrected[i] = Double.isNaN(means[i]) ? Double.NaN : corrected[i];
    }
    Set<Integer> adjustedNow = cut.of(corrected);
    Set<Integer> rawNow = cut.of(means);
    return new Change(
        left,
        less(adjusted, adjustedNow),
        less(adjustedNow, adjusted),
        less(raw, rawNow),
        less(rawNow, raw));
  }

  private static Set<Integer> less(Set<Integer> all, Set<Integer> without) {
    Set<Integer> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }
}
