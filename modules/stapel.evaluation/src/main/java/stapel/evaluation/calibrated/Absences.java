package stapel.evaluation.calibrated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stapel.evaluation.reliability.LeaveOut;

/** Each expert's severity, and who would have a place without this expert or one sheet. */
public final class Absences {
  /** Names beyond these nobody reads in a table. */
  private static final int NAMED = 90;

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
   * @param changes what the absence of each expert's sheets changes, in the order of the experts;
   *     empty without a cut
   * @param adjusted whether corrected scores rank, or plain means
   */
  public static List<Absence> of(
      Panel panel, Calibrated calibrated, List<LeaveOut.Change> changes, boolean adjusted) {
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

  /**
   * One sheet.
   *
   * @param score its number
   * @param lose applications that lose a place without this sheet, by the score that ranks
   * @param win applications that win one
   */
  public record Sheet(
      String application, String expert, double score, List<String> lose, List<String> win) {

    /** Copies the lists. */
    public Sheet {
      lose = List.copyOf(lose);
      win = List.copyOf(win);
    }

    /** True when a place hangs on it. */
    public boolean decides() {
      return !lose.isEmpty() || !win.isEmpty();
    }
  }

  /**
   * Every sheet of a panel, in the order of its readings.
   *
   * @param changes what the absence of a sheet changes, for those whose absence changes something
   * @param adjusted as above
   */
  public static List<Sheet> sheets(Panel panel, List<LeaveOut.Change> changes, boolean adjusted) {
    Map<Integer, LeaveOut.Change> byReading = new HashMap<>();
    changes.forEach(change -> byReading.put(change.left(), change));
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < panel.readings().size(); i++) {
      Optional<LeaveOut.Change> change = Optional.ofNullable(byReading.get(i));
      sheets.add(
          new Sheet(
              panel.applications().get(panel.readings().application()[i]),
              panel.experts().get(panel.readings().expert()[i]),
              panel.readings().mark()[i],
              change.map(c -> names(panel, out(c, adjusted))).orElse(List.of()),
              change.map(c -> names(panel, in(c, adjusted))).orElse(List.of())));
    }
    return sheets;
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
