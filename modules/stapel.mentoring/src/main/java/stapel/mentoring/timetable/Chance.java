package stapel.mentoring.timetable;

/**
 * Random numbers that depend on the seed alone: xorshift64* (Vigna 2016), fast and small. The limit
 * of Metropolis' rule is drawn before the move is tried.
 */
final class Chance {
  private static final int STEPS = 4096;
  private static final double[] MINUS_LOG = new double[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      MINUS_LOG[i] = -Math.log((i + 0.5) / STEPS);
    }
  }

  private long state;

  Chance(long seed) {
    long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    state = (mixed ^ (mixed >>> 31)) | 1;
  }

  private long next() {
    state ^= state >>> 12;
    state ^= state << 25;
    state ^= state >>> 27;
    return state * 0x2545F4914F6CDD1DL;
  }

  /** 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) ((next() >>> 32) * bound >>> 32);
  }

  /** How much a move may lose at this temperature. */
  double loss(double temperature) {
    return temperature * MINUS_LOG[(int) (next() >>> 52)];
  }
}
