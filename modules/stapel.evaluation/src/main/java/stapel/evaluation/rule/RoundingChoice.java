package stapel.evaluation.rule;

import stapel.evaluation.ranking.Rounding;

/** Whether and how scores are rounded, as a person chooses it. */
enum RoundingChoice {
  /** Exact scores rank. */
  NONE,
  /** To the nearest, a half away from zero. */
  HALF_UP,
  /** To the nearest, a half to the even neighbour. */
  HALF_EVEN;

  static RoundingChoice of(Rounding rounding) {
    if (rounding instanceof Rounding.Half half) {
      return half.even() ? HALF_EVEN : HALF_UP;
    }
    return NONE;
  }

  /** As a rule stores it and the command line writes it. */
  String stored(int decimals) {
    return switch (this) {
      case NONE -> "none";
      case HALF_UP -> new Rounding.Half(false, decimals).toString();
      case HALF_EVEN -> new Rounding.Half(true, decimals).toString();
    };
  }
}
