package stapel.evaluation.ranking;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stapel.evaluation.api.Fraction;

/**
 * Scores that all sheets of a call gave together, in place of those each application's own sheets
 * give. Floors of the whole are compared with them.
 *
 * @param method by which they were made
 * @param scores by application; one without a sheet has none
 */
public record Joint(Method method, Map<String, Fraction> scores) {

  /** How they were made. */
  public enum Method {
    /** Corrected for harsh and lenient experts, in the units of the marks. */
    ADJUSTED,
    /** The mean rank over all that the marks leave possible: the least is best. */
    EXPECTED_RANK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the scores. */
  public Joint {
    scores = Map.copyOf(scores);
  }

  Optional<Working> of(String application, Working own) {
    return Optional.ofNullable(scores.get(application))
        .map(score -> new Working.Together(own, method, score));
  }

  Direction direction(Direction ofMarks) {
    return switch (method) {
      case ADJUSTED -> ofMarks;
      case EXPECTED_RANK -> Direction.LOWER;
    };
  }
}
