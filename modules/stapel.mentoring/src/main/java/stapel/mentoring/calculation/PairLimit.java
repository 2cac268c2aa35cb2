package stapel.mentoring.calculation;

/** Keeps a file of pairs from filling the memory, and says what it would need. */
final class PairLimit {
  /** Its names, numbers and words of hours, and some twenty sessions it could have; estimated. */
  private static final long BYTES_A_PAIR = 1_000;

  private static final long MEBIBYTE = 1 << 20;

  private final int most;
  private long count;

  PairLimit(int most) {
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
