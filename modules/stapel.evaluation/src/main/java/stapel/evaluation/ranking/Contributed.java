package stapel.evaluation.ranking;

import java.util.List;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.api.ScoreMethod;

/** A method that another module contributes; equal to itself by its id. */
public record Contributed(String id, ScoreMethod method) implements Aggregate {
  @Override
  public Fraction of(List<Fraction> ascending) {
    return method.of(ascending);
  }

  @Override
  public int least() {
    return method.least();
  }
}
