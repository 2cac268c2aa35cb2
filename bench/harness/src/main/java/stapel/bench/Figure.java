package stapel.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param name what was measured
 * @param ours the product's median, with its unit
 * @param theirs what it is compared with
 * @param ratio median of the ratios, or the ratio of two medians
 * @param spread smallest and largest ratio
 * @param target the bound on the ratio
 * @param most true when the ratio may be at most the target, false when at least
 */
public record Figure(
    String name,
    String ours,
    String theirs,
    double ratio,
    String spread,
    double target,
    boolean most) {

  static Figure atMost(String name, Sample ours, Sample theirs, double target) {
    return new Figure(
        name,
        ours.text(),
        theirs.text(),
        ours.median() / theirs.median(),
        ours.ratios(theirs),
        target,
        true);
  }

  static Figure atLeast(String name, Sample ours, Sample theirs, double target) {
    return new Figure(
        name,
        ours.text(),
        theirs.text(),
        ours.median() / theirs.median(),
        ours.ratios(theirs),
        target,
        false);
  }

  /** What belongs beside a figure and has no target. */
  static Figure told(String name, Sample ours, Sample theirs) {
    return new Figure(name, ours.text(), theirs.text(), 0, "", Double.NaN, true);
  }

  /** Something that could not be compared here, and why. */
  static Figure notTaken(String name, Sample ours, String why) {
    return new Figure(name, ours.text(), why, Double.NaN, "", 0, true);
  }

  boolean met() {
    return most ? ratio <= target : ratio >= target;
  }

  String row() {
    if (Double.isNaN(target)) {
      return String.format(Locale.ROOT, "| %s | %s | %s | | | told apart |", name, ours, theirs);
    }
    if (Double.isNaN(ratio)) {
      return String.format(Locale.ROOT, "| %s | %s | %s | | | **not taken** |", name, ours, theirs);
    }
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | **%s**%s | %s %.2f | %s |",
        name,
        ours,
        theirs,
        String.format(Locale.ROOT, ratio < 1 ? "%.3f" : "%.2f", ratio),
        spread.isEmpty() ? "" : " (" + spread + ")",
        most ? "at most" : "at least",
        target,
        met() ? "met" : "missed");
  }
}
