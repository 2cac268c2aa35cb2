package stapel.evaluation.ranking;

import java.util.List;
import java.util.Optional;
import stapel.evaluation.api.Fraction;

/** Scores one application and says whether it is short of marks or below a floor. */
final class Assessment {
  static final String MIN_EXPERTS = "min-experts";
  static final String TRIM = "trim";
  static final String MARKS = "marks";
  static final String FLOOR = "floor";

  private final Scores scores;
  private final List<Criterion> criteria;
  private final Selection selection;
  private final boolean criterionFloors;

  Assessment(Scores scores, List<Criterion> criteria, Selection selection) {
    this.scores = scores;
    this.criteria = criteria;
    this.selection = selection;
    this.criterionFloors = criteria.stream().anyMatch(criterion -> criterion.floor().isPresent());
  }

  Standing of(Application application) {
    List<Sheet> counted = scores.counted(application.id());
    Optional<Working> working = scores.score(application.id(), counted);
    Optional<Fraction> score = working.map(Working::value);
    int marks = counted.stream().mapToInt(Sheet::marks).sum();
    Optional<String> shortBy = shortBy(counted, working);
    Optional<String> below =
        shortBy.isPresent() ? Optional.empty() : belowFloor(counted, score.orElseThrow());
    Place place = shortBy.isPresent() ? Place.SHORT : below.isPresent() ? Place.OUT : Place.IN;
    return new Standing(
        application, score, marks, counted.size(), place, shortBy.or(() -> below).orElse(""));
  }

  private Optional<String> shortBy(List<Sheet> counted, Optional<Working> working) {
    if (counted.size() < selection.minExperts()) {
      return Optional.of(MIN_EXPERTS);
    }
    if (working.isEmpty()) {
      return Optional.of(MARKS);
    }
    if (!working.get().stands()) {
      return Optional.of(TRIM);
    }
    return criterionFloors ? unmarkedFloor(counted) : Optional.empty();
  }

  /** A criterion with a floor and no mark: nobody can say whether the floor is reached. */
  private Optional<String> unmarkedFloor(List<Sheet> counted) {
    List<Optional<Fraction>> byCriterion = scores.criteria(counted);
    for (int i = 0; i < criteria.size(); i++) {
      if (criteria.get(i).floor().isPresent() && byCriterion.get(i).isEmpty()) {
        return Optional.of(MARKS + ":" + criteria.get(i).name());
      }
    }
    return Optional.empty();
  }

  private Optional<String> belowFloor(List<Sheet> counted, Fraction score) {
    if (selection.floor().filter(floor -> worse(score, floor, scores.ranked())).isPresent()) {
      return Optional.of(FLOOR);
    }
    if (!criterionFloors) {
      return Optional.empty();
    }
    List<Optional<Fraction>> byCriterion = scores.criteria(counted);
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      Direction direction = criterion.direction().orElse(scores.direction());
      Optional<Fraction> reached = byCriterion.get(i);
      if (criterion
          .floor()
          .filter(floor -> worse(reached.orElseThrow(), floor, direction))
          .isPresent()) {
        return Optional.of(FLOOR + ":" + criterion.name());
      }
    }
    return Optional.empty();
  }

  private static boolean worse(Fraction score, Fraction floor, Direction direction) {
    return direction.compare(score, floor) > 0;
  }
}
