package stapel.evaluation.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import stapel.evaluation.ranking.Decimals;

/** Round numbers on an axis. */
final class Ticks {
  private Ticks() {}

  /** The next of 1, 2 and 5 times a power of ten. */
  static double step(double least) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
    for (double times : new double[] {1, 2, 5}) {
      if (times * power >= least * 0.999) {
        return times * power;
      }
    }
    return 10 * power;
  }

  static String text(double tick, double step, Locale language) {
    int places = Math.max(0, (int) -Math.floor(StrictMath.log10(step)));
    String text = BigDecimal.valueOf(tick).setScale(places, RoundingMode.HALF_UP).toPlainString();
    return Decimals.in(language, text).replace('-', '−');
  }
}
