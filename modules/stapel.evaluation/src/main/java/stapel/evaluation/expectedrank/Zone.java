package stapel.evaluation.expectedrank;

import java.util.Locale;

/** On which side of the cut the marks put an application. */
public enum Zone {
  /** Among the best N. */
  IN,
  /** The marks do not say. */
  GREY,
  /** Below. */
  OUT;

  /** From the probability to belong to the best N: grey when neither side has this much. */
  public static Zone ofProbability(double top, double sure) {
    return top >= sure ? IN : top <= 1 - sure ? OUT : GREY;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
