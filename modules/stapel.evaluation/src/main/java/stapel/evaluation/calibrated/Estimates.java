package stapel.evaluation.calibrated;

import java.util.Arrays;
import java.util.function.Supplier;
import stapel.api.work.Progress;
import stapel.evaluation.mixed.Components;
import stapel.evaluation.mixed.Design;
import stapel.evaluation.mixed.Draws;
import stapel.evaluation.mixed.Errors;
import stapel.evaluation.mixed.Fit;
import stapel.evaluation.mixed.LatentPosterior;
import stapel.evaluation.mixed.MarkScale;
import stapel.evaluation.mixed.NormalSource;
import stapel.evaluation.mixed.Posterior;
import stapel.evaluation.mixed.Reml;

/**
 * What is told of applications and experts, with standard errors; no experts where severity cannot
 * be told from the rest.
 */
record Estimates(
    double[] adjusted,
    double[] error,
    double[] expert,
    double[] expertError,
    Components components) {

  /** Best linear unbiased predictions, their errors with those of the components in them. */
  static Estimates linear(
      Panel panel,
      double width,
      int draws,
      NormalSource normal,
      Progress progress,
      Tallied tallied) {
    Fit fit = new Reml(panel.readings()).fit(progress);
    Posterior posterior = Posterior.around(fit, width, progress);
    Errors errors = posterior.errors(fit.effects(), progress);
    posterior.each(draws, normal, progress, tallied::add);
    boolean severity = fit.severity();
    return new Estimates(
        fit.effects().adjusted(),
        roots(errors.application()),
        severity ? fit.effects().expert() : new double[0],
        severity ? roots(errors.expert()) : new double[0],
        fit.components());
  }

  /** Means and standard deviations of draws; components by restricted maximum likelihood. */
  static Estimates drawn(
      Panel panel,
      Draws posterior,
      int draws,
      NormalSource normal,
      Progress progress,
      Tallied tallied) {
    Components components = new Reml(panel.readings()).fit(progress).components();
    return moments(panel, posterior, draws, normal, progress, tallied, () -> components);
  }

  /** Of opinions behind marks that only bound them. */
  static Estimates latent(
      Panel panel,
      MarkScale scale,
      int draws,
      NormalSource normal,
      Progress progress,
      Tallied tallied) {
    LatentPosterior posterior = new LatentPosterior(panel.readings(), scale);
    return moments(panel, posterior, draws, normal, progress, tallied, posterior::components);
  }

  private static Estimates moments(
      Panel panel,
      Draws posterior,
      int draws,
      NormalSource normal,
      Progress progress,
      Tallied tallied,
      Supplier<Components> components) {
    Moments applications = new Moments(panel.applications().size());
    boolean severity = Design.of(panel.readings()).severity();
    Moments experts = new Moments(severity ? panel.experts().size() : 0);
    posterior.each(
        draws,
        normal,
        progress,
        draw -> {
          applications.add(draw.adjusted());
          experts.add(draw.expert());
          tallied.add(draw);
        });
    return new Estimates(
        applications.means(),
        applications.deviations(),
        experts.means(),
        experts.deviations(),
        components.get());
  }

  /** The same numbers for applications that the marks do not tell apart. */
  Estimates averaged(Twins twins) {
    return new Estimates(
        twins.averaged(adjusted), twins.averaged(error), expert, expertError, components);
  }

  private static double[] roots(double[] squares) {
    return Arrays.stream(squares).map(Math::sqrt).toArray();
  }
}
