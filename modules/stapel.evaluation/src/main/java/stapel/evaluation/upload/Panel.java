package stapel.evaluation.upload;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.experts.api.Assignment;
import stapel.experts.api.Assignments.Pair;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;

/**
 * What the rows of a file may name in one call, read once.
 *
 * @param applications by number
 * @param persons by code or address, in lower case
 * @param sheets newest revision by assignment, those that count or are being written
 */
record Panel(
    Map<String, Application> applications,
    Map<String, String> persons,
    List<ScoredCriterion> criteria,
    Map<Pair, Assignment> assignments,
    Set<String> sheets) {

  private static final Set<ApplicationState> REVIEW =
      EnumSet.of(
          ApplicationState.IN_REVIEW, ApplicationState.REVIEWED, ApplicationState.SHORT_OF_MARKS);

  static boolean reviewed(Application application) {
    return REVIEW.contains(application.state());
  }

  Optional<ScoredCriterion> criterion(String code) {
    return criteria.stream().filter(c -> c.code().equalsIgnoreCase(code)).findFirst();
  }

  /** Why this expert's sheet of this application cannot come from a file; empty when it can. */
  Optional<String> barrier(String application, String person) {
    Assignment assignment = assignments.get(new Pair(application, person));
    if (assignment == null) {
      return Optional.empty();
    }
    return switch (assignment.state()) {
      case CONFLICT -> Optional.of("conflict-stands");
      case ASSIGNED, DECLARED, DECLINED ->
          sheets.contains(assignment.id()) ? Optional.of("sheet-there") : Optional.empty();
    };
  }

  static Map<Pair, Assignment> byPair(List<Assignment> assignments) {
    Map<Pair, Assignment> byPair = new HashMap<>();
    assignments.forEach(a -> byPair.put(new Pair(a.application(), a.person()), a));
    return byPair;
  }
}
