package stapel.mentoring.matching;

import java.util.List;
import java.util.Set;

/**
 * Two sides that are to be paired.
 *
 * @param conflicts pairs that must not be, each a team and a person
 * @param strict true when who states wishes accepts nobody else; false when all others come after
 *     them, as equals
 */
public record Market(
    List<Side> teams, List<Side> persons, Set<List<String>> conflicts, boolean strict) {

  /** Copies the lists. */
  public Market {
    teams = List.copyOf(teams);
    persons = List.copyOf(persons);
    conflicts = Set.copyOf(conflicts);
  }
}
