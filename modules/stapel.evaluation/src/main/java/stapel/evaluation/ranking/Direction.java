package stapel.evaluation.ranking;

import stapel.evaluation.api.Fraction;

/** Which scores are better. */
public enum Direction {
  HIGHER,
  LOWER;

  /** Negative when {@code a} is better than {@code b}, so that sorting puts the best first. */
  public int compare(Fraction a, Fraction b) {
    return switch (this) {
      case HIGHER -> b.compareTo(a);
      case LOWER -> a.compareTo(b);
    };
  }
}
