package stapel.evaluation.ranked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stapel.api.Refusal;
import stapel.api.work.Progress;
import stapel.evaluation.calibrated.Absences;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.calibrated.Recalibration;
import stapel.evaluation.calibrated.Reliability;
import stapel.evaluation.mixed.Readings;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.ranking.Joint;
import stapel.evaluation.ranking.RankedAgain;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;
import stapel.evaluation.reliability.LeaveOut;

/**
 * Who has a place without one expert or one sheet, by the rule of the ranking: floors, order of
 * equals and quotas included; what enough experts have read counts as read by enough. Where that
 * takes too long, or the other sheets allow no comparison, predictions with the components held say
 * who is above the cut.
 */
final class PlacesWithout {
  /** Readings to be fitted in all, one absence after another, while somebody waits. */
  private static final long MOST_FITTED = 1_000_000;

  /** Absences for each of which ranks are drawn anew. */
  private static final int MOST_DRAWN = 60;

  /** Applications to draw ranks of, one absence after another. */
  private static final long MOST_RANKS = 60_000;

  /** Applications to be given places, one absence after another. */
  private static final long MOST_PLACED = 1_000_000;

  private final Panel panel;
  private final Reliability predicted;
  private final RankedAgain ranked;
  private final Optional<Recalibration> joint;
  private final Optional<Joint.Method> method;
  private final boolean lots;
  private final Set<String> before;

  PlacesWithout(
      Cohort cohort,
      Scoring scoring,
      Selection selection,
      Panel panel,
      CallCalibration calibration,
      Reliability predicted) {
    this.panel = panel;
    this.predicted = predicted;
    this.ranked = new RankedAgain(cohort, scoring, selection);
    this.joint = calibration.again(panel, selection);
    this.method = calibration.method();
    boolean drawn = method.filter(Joint.Method.EXPECTED_RANK::equals).isPresent();
    this.lots = drawn && selection.quotas().isEmpty();
    this.before = in(reading -> true);
  }

  /** What the absence of each expert changes, in their order. */
  List<Absences.Change> experts(Progress progress) {
    int[] expert = panel.readings().expert();
    boolean ruled = affordable(panel.experts().size());
    List<Absences.Change> changes = new ArrayList<>();
    for (LeaveOut.Change change : predicted.without()) {
      int left = change.left();
      changes.add(ruled ? without(reading -> expert[reading] != left, change) : predicted(change));
      progress.at(changes.size(), predicted.without().size());
    }
    return changes;
  }

  /** What the absence of each sheet of these applications changes, by its number. */
  Map<Integer, Absences.Change> sheets(Set<String> near, Progress progress) {
    Readings readings = panel.readings();
    Map<Integer, LeaveOut.Change> otherwise =
        predicted.sheets().stream().collect(Collectors.toMap(LeaveOut.Change::left, one -> one));
    int[] asked =
        IntStream.range(0, readings.size())
            .filter(i -> near.contains(panel.applications().get(readings.application()[i])))
            .toArray();
    boolean ruled = affordable(asked.length);
    Map<Integer, Absences.Change> changes = new HashMap<>();
    for (int left : asked) {
      LeaveOut.Change change =
          otherwise.getOrDefault(
              left, new LeaveOut.Change(left, Set.of(), Set.of(), Set.of(), Set.of()));
      changes.put(left, ruled ? without(reading -> reading != left, change) : predicted(change));
      progress.at(changes.size(), asked.length);
    }
    return changes;
  }

  private boolean affordable(int absences) {
    return affordable(method, absences, panel.applications().size(), panel.readings().size());
  }

  /** Whether as many absences of such a panel can be ranked while somebody waits. */
  static boolean affordable(
      Optional<Joint.Method> method, int absences, int applications, int readings) {
    boolean placed = (long) absences * applications <= MOST_PLACED;
    return placed
        && method
            .map(
                scored ->
                    switch (scored) {
                      case ADJUSTED -> (long) absences * readings <= MOST_FITTED;
                      case EXPECTED_RANK ->
                          absences <= MOST_DRAWN && (long) absences * applications <= MOST_RANKS;
                    })
            .orElse(true);
  }

  private Absences.Change without(IntPredicate kept, LeaveOut.Change otherwise) {
    Set<String> now;
    try {
      now = in(kept);
    } catch (Refusal noComparison) {
      return predicted(otherwise);
    }
    return new Absences.Change(less(before, now), less(now, before));
  }

  private Set<String> in(IntPredicate kept) {
    Readings readings = panel.readings();
    Map<String, Set<String>> left = new HashMap<>();
    IntStream.range(0, readings.size())
        .filter(kept.negate())
        .forEach(
            i ->
                left.computeIfAbsent(
                        panel.applications().get(readings.application()[i]), id -> new TreeSet<>())
                    .add(panel.experts().get(readings.expert()[i])));
    Optional<Recalibration.Scores> scores = joint.map(again -> again.of(panel.only(kept)));
    Set<String> in =
        ranked.in(
            left.keySet(),
            (application, expert) -> !left.getOrDefault(application, Set.of()).contains(expert),
            scores.map(Recalibration.Scores::joint));
    if (lots) {
      scores.ifPresent(found -> in.removeAll(found.byLot()));
    }
    return in;
  }

  private Absences.Change predicted(LeaveOut.Change change) {
    boolean adjusted = joint.isPresent();
    return new Absences.Change(
        names(adjusted ? change.adjustedOut() : change.rawOut()),
        names(adjusted ? change.adjustedIn() : change.rawIn()));
  }

  private List<String> names(Set<Integer> numbers) {
    return numbers.stream().map(panel.applications()::get).toList();
  }

  private static List<String> less(Set<String> all, Set<String> without) {
    return all.stream().filter(one -> !without.contains(one)).toList();
  }
}
