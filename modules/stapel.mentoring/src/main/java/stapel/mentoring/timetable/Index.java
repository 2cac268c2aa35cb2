package stapel.mentoring.timetable;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Numbers of what a demand names. */
final class Index {
  final Map<LocalDateTime, Integer> slots;
  final Map<String, Integer> teams;
  final Map<String, Integer> mentors;
  private final Map<List<String>, Integer> pairs;

  Index(Demand demand) {
    slots = numbers(demand.slots(), start -> start);
    teams = numbers(demand.teams(), Team::id);
    mentors = numbers(demand.mentors(), Mentor::id);
    pairs = numbers(demand.fits(), fit -> List.of(fit.team(), fit.mentor()));
  }

  private static <T, K> Map<K, Integer> numbers(List<T> all, Function<T, K> key) {
    Map<K, Integer> numbers = new HashMap<>();
    for (T one : all) {
      if (numbers.put(key.apply(one), numbers.size()) != null) {
        throw new IllegalArgumentException(key.apply(one) + " stands twice");
      }
    }
    return numbers;
  }

  /** True when the demand knows the pair and the slot. */
  boolean knows(Session session) {
    return slots.containsKey(session.start())
        && pairs.containsKey(List.of(session.team(), session.mentor()));
  }

  int slot(Session session) {
    return slots.get(session.start());
  }

  int pair(Session session) {
    return pairs.get(List.of(session.team(), session.mentor()));
  }
}
