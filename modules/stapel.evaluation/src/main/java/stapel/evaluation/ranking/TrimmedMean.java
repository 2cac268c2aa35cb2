package stapel.evaluation.ranking;

import java.util.List;
import stapel.evaluation.api.Fraction;

/**
 * The mean without the {@code trim} lowest and the {@code trim} highest values. Of {@code 2 * trim}
 * values or fewer nothing would be left: then as many as possible go from both ends, which leaves
 * the median, and the number does not stand ({@link #least()}).
 */
public record TrimmedMean(int trim) implements Aggregate {
  public TrimmedMean {
    if (trim < 0) {
      throw new IllegalArgumentException("trim " + trim);
    }
  }

  /** How many go from each end of so many values. */
  public int dropped(int size) {
    return Math.min(trim, (size - 1) / 2);
  }

  @Override
  public Fraction of(List<Fraction> ascending) {
    int dropped = dropped(ascending.size());
    return new Mean().of(ascending.subList(dropped, ascending.size() - dropped));
  }

  @Override
  public int least() {
    return Math.addExact(Math.multiplyExact(2, trim), 1);
  }
}
