package stapel.evaluation.calibrated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Each expert's severity, and who would have a place without this expert or one sheet. */
public final class Absences {
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
   * What an absence changes, by numbers of applications.
   *
   * @param lose applications that lose a place
   * @param win applications that win one
   */
  public record Change(List<String> lose, List<String> win) {
    /** Nothing. */
    public static final Change NONE = new Change(List.of(), List.of());

    /** Copies the lists. */
    public Change {
      lose = List.copyOf(lose);
      win = List.copyOf(win);
    }
  }

  /**
   * Of a calibrated panel.
   *
   * @param changes what the absence of each expert's sheets changes, in the order of the experts;
   *     empty without a cut
   */
  public static List<Absence> of(Panel panel, Calibrated calibrated, List<Change> changes) {
    List<Absence> absences = new ArrayList<>();
    for (int i = 0; i < calibrated.experts().size(); i++) {
      Calibrated.Severity expert = calibrated.experts().get(i);
      double half = NINE_OF_TEN * expert.error();
      Change change = changes.isEmpty() ? Change.NONE : changes.get(i);
      absences.add(
          new Absence(
              expert.expert(),
              expert.readings(),
              expert.effect(),
              expert.effect() - half,
              expert.effect() + half,
              change.lose(),
              change.win()));
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
   * @param changes what the absence of a sheet changes, by its number, where it changes something
   */
  public static List<Sheet> sheets(Panel panel, Map<Integer, Change> changes) {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < panel.readings().size(); i++) {
      Change change = changes.getOrDefault(i, Change.NONE);
      sheets.add(
          new Sheet(
              panel.applications().get(panel.readings().application()[i]),
              panel.experts().get(panel.readings().expert()[i]),
              panel.readings().mark()[i],
              change.lose(),
              change.win()));
    }
    return sheets;
  }
}
