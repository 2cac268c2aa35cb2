package stapel.evaluation.ranking;

import java.util.Locale;

/** What a ranking says of an application. */
public enum Place {
  IN,
  OUT,
  RESERVE,
  /**
   * An unresolved tie lies across a cut: the rules alone do not say who of the tied has the place.
   */
  TIE,
  /** Fewer valid sheets or marks than the rules ask for: a score, if any, but no rank. */
  SHORT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
