package stapel.evaluation.ranking;

import java.util.List;
import stapel.evaluation.api.Fraction;

/** The middle value; of an even number of values, the mean of the two in the middle. */
public record Median() implements Aggregate {
  @Override
  public Fraction of(List<Fraction> ascending) {
    int size = ascending.size();
    return ascending.get((size - 1) / 2).plus(ascending.get(size / 2)).over(Fraction.of(2));
  }

  @Override
  public int least() {
    return 1;
  }
}
