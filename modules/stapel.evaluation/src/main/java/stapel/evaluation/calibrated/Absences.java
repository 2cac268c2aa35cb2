package stapel.evaluation.calibrated;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import stapel.api.work.Progress;
import stapel.evaluation.mixed.Reml;
import stapel.evaluation.reliability.LeaveOut;

/** Each expert's severity, and who would have a place without this expert. */
public final class Absences {
  /** Names beyond these nobody reads in a table. */
  private static final int NAMED = 20;

  private static final double NINE_OF_TEN = 1.6448536269514722;

  private Absences() {}

  /**
   * One expert.
   *
   * @param severity how much more than a middling expert this one gives
   * @param low end of the interval that holds it nine times of ten
   * @param high the other end
   * @param lose applications that lose a place without this expert, by the score that ranks
   * @param win applications that win one
   */
  public record Absence(
      String expert,
      int readings,
      double severity,
      double low,
      double high,
      List<String> lose,
      List<String> win) {

    /** Copies the lists. */
    public Absence {
      lose = List.copyOf(lose);
      win = List.copyOf(win);
    }
  }

  /**
   * Of a calibrated panel.
   *
   * @param top places; empty or as many as applications: nobody loses one
   * @param adjusted whether corrected scores rank, or plain means
   */
  public static List<Absence> of(
      Panel panel, Calibrated calibrated, OptionalInt top, boolean adjusted, Progress progress) {
    boolean cut = top.isPresent() && top.getAsInt() < panel.applications().size();
    List<LeaveOut.Change> changes =
        cut && !calibrated.experts().isEmpty()
            ? new LeaveOut(
                    new Reml(panel.readings()).fit(progress),
                    panel.readings(),
                    top.getAsInt(),
                    panel.higherIsBetter())
                .experts(progress)
            : List.of();
    List<Absence> absences = new ArrayList<>();
    for (int i = 0; i < calibrated.experts().size(); i++) {
      Calibrated.Severity expert = calibrated.experts().get(i);
      double half = NINE_OF_TEN * expert.error();
      absences.add(
          new Absence(
              expert.expert(),
              expert.readings(),
              expert.effect(),
              expert.effect() - half,
              expert.effect() + half,
              changes.isEmpty() ? List.of() : names(panel, out(changes.get(i), adjusted)),
              changes.isEmpty() ? List.of() : names(panel, in(changes.get(i), adjusted))));
    }
    return absences;
  }

  private static Set<Integer> out(LeaveOut.Change change, boolean adjusted) {
    return adjusted ? change.adjustedOut() : change.rawOut();
  }

  private static Set<Integer> in(LeaveOut.Change change, boolean adjusted) {
    return adjusted ? change.adjustedIn() : change.rawIn();
  }

  private static List<String> names(Panel panel, Set<Integer> applications) {
    return applications.stream().limit(NAMED).map(panel.applications()::get).toList();
  }
}
