package stapel.evaluation.ranking;

/** One link of the chain that settles equal scores; prints as it is written in the rules. */
public sealed interface TieRule {
  /**
   * The better score of a criterion, as ranked and printed (rounded where rounding is chosen). An
   * application without a mark on it comes after those with one.
   */
  record ByCriterion(String criterion) implements TieRule {
    @Override
    public String toString() {
      return "criterion:" + criterion;
    }
  }

  /**
   * The better exact score that the same order gives when the median takes the aggregate's place.
   */
  record ByMedian() implements TieRule {
    @Override
    public String toString() {
      return "median";
    }
  }

  /** The earlier first complete submission; one without a time comes last. */
  record BySubmission() implements TieRule {
    @Override
    public String toString() {
      return "submitted_at";
    }
  }

  /**
   * The lot: the smaller SHA-256 of {@code SEED:application}, in UTF-8, as a number. Anybody
   * repeats it with {@code printf '%s' 'SEED:P1' | sha256sum}; the seed is a public random value
   * that is not known when the list and this rule are committed.
   */
  record ByLot(String seed) implements TieRule {
    public ByLot {
      if (seed.isEmpty()) {
        throw new IllegalArgumentException("a lot needs a seed");
      }
    }

    @Override
    public String toString() {
      return "lot:" + seed;
    }
  }
}
