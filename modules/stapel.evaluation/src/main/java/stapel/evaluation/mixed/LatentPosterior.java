package stapel.evaluation.mixed;

import java.util.function.Consumer;
import stapel.api.work.Progress;

/**
 * Effects when marks only say between which bounds the opinion lies: a mark at an end of the scale
 * "at least so much", a mark of a stepped scale "rounded from here". Opinions are drawn beside the
 * effects (data augmentation: Albert and Chin, Journal of the American Statistical Association 88,
 * 1993), effects all at once given opinions and components, components from their conditional
 * distributions under uniform priors up to the width of the scale.
 */
public final class LatentPosterior implements Draws {
  private static final int WARM = 400;
  private static final int PASSES = 2;

  private final Readings readings;
  private final MarkScale scale;
  private final boolean severity;
  private Components components = new Components(0, 0, 0, 0);

  /** Of marks on this scale. */
  public LatentPosterior(Readings readings, MarkScale scale) {
    this.severity = Design.of(readings).severity();
    this.readings = severity ? readings : readings.byOneExpert();
    this.scale = scale;
  }

  /** The means of the components over the draws made last. */
  public Components components() {
    return components;
  }

  /** Where the chain stands. */
  private static final class State {
    private final double[] opinions;
    private double application;
    private double expert;
    private double residual;

    State(double[] marks, double width, boolean severity) {
      this.opinions = marks.clone();
      this.application = width / 6;
      this.expert = severity ? width / 12 : 0;
      this.residual = width / 6;
    }
  }

  @Override
  public void each(int draws, NormalSource normal, Progress progress, Consumer<Effects> taker) {
    Layout layout = new Layout(readings);
    TruncatedNormal truncated = new TruncatedNormal(normal);
    State state = new State(readings.mark(), scale.width(), severity);
    int steps = WARM + draws * PASSES;
    double[] sums = new double[4];
    for (int step = 0; step < steps; step++) {
      progress.stopWhenCancelled();
      layout.setMarks(state.opinions);
      Ratios ratios = new Ratios(state.application / state.residual, state.expert / state.residual);
      Effects effects = new Equations(layout, ratios, false).drawn(state.residual, normal);
      components(state, effects, normal);
      opinions(state, effects, truncated);
      if (step >= WARM && (step - WARM) % PASSES == 0) {
        taker.accept(effects);
        sums[0] += state.application / draws;
        sums[1] += state.expert / draws;
        sums[2] += state.residual / draws;
        sums[3] += effects.mean() / draws;
      }
      progress.at(step + 1, steps);
    }
    components = new Components(sums[0], sums[1], sums[2], sums[3]);
  }

  private void components(State state, Effects effects, NormalSource normal) {
    state.application = deviation(effects.application(), normal);
    if (severity) {
      state.expert = deviation(effects.expert(), normal);
    }
    double[] rest = new double[readings.size()];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = state.opinions[i] - expected(effects, i);
    }
    state.residual = Math.max(deviation(rest, normal), scale.width() * 1e-3);
  }

  private double expected(Effects effects, int reading) {
    return effects.mean()
        + effects.application()[readings.application()[reading]]
        + effects.expert()[readings.expert()[reading]];
  }

  /** The deviation of zero-mean numbers under a uniform prior up to the width. */
  private double deviation(double[] numbers, NormalSource normal) {
    double squares = 0;
    for (double number : numbers) {
      squares += number * number;
    }
    for (int attempt = 0; attempt < 100; attempt++) {
      double drawn = Math.sqrt(squares / normal.chiSquared(Math.max(numbers.length - 1, 1)));
      if (drawn <= scale.width()) {
        return drawn;
      }
    }
    return scale.width();
  }

  private void opinions(State state, Effects effects, TruncatedNormal truncated) {
    for (int i = 0; i < state.opinions.length; i++) {
      double mark = readings.mark()[i];
      double from = scale.from(mark);
      double to = scale.to(mark);
      state.opinions[i] =
          from == to ? mark : truncated.draw(expected(effects, i), state.residual, from, to);
    }
  }
}
