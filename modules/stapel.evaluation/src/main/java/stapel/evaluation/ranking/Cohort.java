package stapel.evaluation.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is ranked.
 *
 * @param marks without duplicates
 * @param criteria every criterion that has marks, in the order in which they are shown
 * @param applications every application that has marks, and those that have none
 */
public record Cohort(Marks marks, List<Criterion> criteria, List<Application> applications) {
  public Cohort {
    criteria = List.copyOf(criteria);
    applications = List.copyOf(applications);
    Set<String> names = new HashSet<>(criteria.stream().map(Criterion::name).toList());
    Set<String> ids = new HashSet<>(applications.stream().map(Application::id).toList());
    if (names.size() < criteria.size() || ids.size() < applications.size()) {
      throw new IllegalArgumentException("a criterion or an application stands twice");
    }
    if (!names.containsAll(marks.criteria()) || !ids.containsAll(marks.applications())) {
      throw new IllegalArgumentException(
          "marks for a criterion or an application that is not given");
    }
  }

  /** Criteria of equal weight and applications as the marks name them. */
  public static Cohort of(Marks marks) {
    return new Cohort(
        marks,
        marks.criteria().stream().map(Criterion::plain).toList(),
        marks.applications().stream().map(Application::plain).toList());
  }

  Map<String, Integer> criterionPositions() {
    Map<String, Integer> positions = new HashMap<>();
    criteria.forEach(criterion -> positions.put(criterion.name(), positions.size()));
    return positions;
  }
}
