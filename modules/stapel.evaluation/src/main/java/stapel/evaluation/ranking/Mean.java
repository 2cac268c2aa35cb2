package stapel.evaluation.ranking;

import java.util.List;
import stapel.evaluation.api.Fraction;

/** The arithmetic mean. */
public record Mean() implements Aggregate {
  @Override
  public Fraction of(List<Fraction> ascending) {
    return Fraction.sum(ascending).over(Fraction.of(ascending.size()));
  }

  @Override
  public int least() {
    return 1;
  }
}
