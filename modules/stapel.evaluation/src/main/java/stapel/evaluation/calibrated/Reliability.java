package stapel.evaluation.calibrated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import stapel.api.work.Progress;
import stapel.evaluation.mixed.Components;
import stapel.evaluation.mixed.Design;
import stapel.evaluation.mixed.Effects;
import stapel.evaluation.mixed.Errors;
import stapel.evaluation.mixed.Fit;
import stapel.evaluation.mixed.Posterior;
import stapel.evaluation.mixed.Reml;
import stapel.evaluation.reliability.Kendall;
import stapel.evaluation.reliability.Krippendorff;
import stapel.evaluation.reliability.LeaveOut;
import stapel.evaluation.reliability.NextReading;
import stapel.evaluation.reliability.OneWay;
import stapel.evaluation.reliability.TwoWay;

/**
 * How far the experts of a panel agree.
 *
 * @param oneWay empty when no application has two readings
 * @param twoWay empty when severity cannot be told from the rest
 * @param alphaInterval Krippendorff's alpha of distances; empty when no application has two
 *     readings, or those that have are all marked alike
 * @param alphaOrdinal the same of order
 * @param concordance Kendall's W; empty unless every expert read every application
 * @param components of a mark
 * @param groups of applications that no expert joins
 * @param experts severities; empty when they cannot be told from the rest
 * @param sheets whose absence changes who is above the cut; empty without a cut
 * @param without for each expert, what the absence of all their sheets changes; empty without a cut
 * @param next applications by what one more reading gains, most first; empty without a cut
 */
public record Reliability(
    Optional<OneWay> oneWay,
    Optional<TwoWay> twoWay,
    OptionalDouble alphaInterval,
    OptionalDouble alphaOrdinal,
    OptionalDouble concordance,
    Components components,
    int groups,
    List<Calibrated.Severity> experts,
    List<LeaveOut.Change> sheets,
    List<LeaveOut.Change> without,
    List<Gain> next) {

  /** What one more reading of an application gains in the probability to decide it rightly. */
  public record Gain(String application, double adjusted, double error, double gain) {}

  /** Copies the lists. */
  public Reliability {
    experts = List.copyOf(experts);
    sheets = List.copyOf(sheets);
    without = List.copyOf(without);
    next = List.copyOf(next);
  }

  /**
   * Of a panel.
   *
   * @param top places of the cut, fewer than applications
   */
  public static Reliability of(Panel panel, OptionalInt top, Progress progress) {
    var readings = panel.readings();
    Design design = Design.of(readings);
    boolean pairs = readings.size() > readings.applications();
    Optional<OneWay> oneWay = pairs ? Optional.of(OneWay.of(readings)) : Optional.empty();
    Fit fit = new Reml(readings).fit(progress);
    Errors errors = Posterior.around(fit, panel.spread(), progress).errors(fit.effects(), progress);
    Optional<LeaveOut> leaveOut =
        top.isPresent()
            ? Optional.of(new LeaveOut(fit, readings, top.getAsInt(), panel.higherIsBetter()))
            : Optional.empty();
    return new Reliability(
        oneWay,
        oneWay
            .filter(found -> design.severity())
            .map(found -> TwoWay.of(fit.components(), found.readings())),
        told(Krippendorff.interval(readings)),
        told(Krippendorff.ordinal(readings)),
        Kendall.concordance(readings),
        fit.components(),
        design.groups(),
        design.severity() ? severities(panel, fit, errors) : List.of(),
        leaveOut.map(out -> out.sheets(progress)).orElse(List.of()),
        leaveOut.map(out -> out.experts(progress)).orElse(List.of()),
        top.isPresent() ? next(panel, fit, errors, top.getAsInt()) : List.of());
  }

  private static OptionalDouble told(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static List<Calibrated.Severity> severities(Panel panel, Fit fit, Errors errors) {
    int[] counts = panel.readings().perExpert();
    return IntStream.range(0, counts.length)
        .mapToObj(
            i ->
                new Calibrated.Severity(
                    panel.experts().get(i),
                    counts[i],
                    fit.effects().expert()[i],
                    Math.sqrt(errors.expert()[i])))
        .toList();
  }

  private static List<Gain> next(Panel panel, Fit fit, Errors errors, int top) {
    Effects effects = fit.effects();
    double[] adjusted = effects.adjusted();
    double[] sorted =
        IntStream.range(0, adjusted.length).mapToDouble(i -> adjusted[i]).sorted().toArray();
    int below = panel.higherIsBetter() ? sorted.length - top : top;
    NextReading next = new NextReading(fit.components(), (sorted[below - 1] + sorted[below]) / 2);
    List<Gain> gains = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      double error = Math.sqrt(errors.application()[i]);
      gains.add(
          new Gain(panel.applications().get(i), adjusted[i], error, next.gain(adjusted[i], error)));
    }
    gains.sort(Comparator.comparingDouble(Gain::gain).reversed().thenComparing(Gain::application));
    return gains;
  }
}
