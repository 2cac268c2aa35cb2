package stapel.mentoring.calculation;

/** Keeps a file of pairs from filling the memory, and says what it would need. */
public final class PairLimit {
  /** Most pairs where nobody says otherwise. */
  public static final int USUAL = 1_000_000;

  /** Its names, numbers and words of hours, and some twenty sessions it could have; estimated. */
  private static final long BYTES_A_PAIR = 1_000;

  private static final long MEBIBYTE = 1 << 20;

  private final int most;
  private long count;

  /** Allows this many pairs. */
  public PairLimit(int most) {
    this.most = most;
  }

  boolean allowsOneMore() {
    return ++count <= most;
  }

  void refuseIfAbove(Faults faults) {
    if (count > most) {
      long memory = count * BYTES_A_PAIR / MEBIBYTE;
      throw faults.tooLarge("mentoring.pairs.many", count, most, memory);
    }
  }
}
