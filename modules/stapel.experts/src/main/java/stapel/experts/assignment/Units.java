package stapel.experts.assignment;

/**
 * In what readings are counted.
 *
 * @param ofReading units of one reading: 1 when an expert reads or does not
 * @param ofPair most units of one pair: those of a reading, or less under a probability cap
 */
record Units(long ofReading, long ofPair) {
  static final Units WHOLE = new Units(1, 1);

  /** True when a pair is less than a reading. */
  boolean capped() {
    return ofPair < ofReading;
  }

  /** Pairs that so many readings need at least. */
  long pairs(long readings) {
    return (readings * ofReading + ofPair - 1) / ofPair;
  }
}
