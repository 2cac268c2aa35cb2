package stapel.mentoring.matching;

import java.util.List;
import java.util.Set;

/**
 * One who has wishes about the other side.
 *
 * @param id unique on its side
 * @param places how many it takes: 1 for a team, at least 0 for a person
 * @param wishes the best first; those in one set are equally welcome; empty when all are
 */
public record Side(String id, int places, List<Set<String>> wishes) {

  /** Copies the wishes. */
  public Side {
    wishes = wishes.stream().map(Set::copyOf).toList();
  }
}
