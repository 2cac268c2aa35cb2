package stapel.mentoring.calculation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stapel.mentoring.timetable.Planner;

/** Starts of slots as a file writes them, and as moments of a local clock. */
final class Starts {
  private final Map<String, Optional<LocalDateTime>> known = new HashMap<>();
  private final TreeMap<LocalDateTime, String> written = new TreeMap<>();
  private final Faults faults;

  Starts(Faults faults) {
    this.faults = faults;
  }

  /** The moment; noted and empty when it is not one. */
  Optional<LocalDateTime> read(String text, String path) {
    Optional<LocalDateTime> start = known.computeIfAbsent(text, Starts::parsed);
    if (start.isEmpty()) {
      faults.add("mentoring.start.unreadable", path, text);
    }
    return start;
  }

  private static Optional<LocalDateTime> parsed(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** Takes the slots there are. */
  void slots(List<String> texts) {
    for (String text : texts) {
      read(text, "slots")
          .map(start -> written.putIfAbsent(start, text))
          .ifPresent(twice -> faults.add("mentoring.slot.twice", twice));
    }
  }

  /** Slots must not overlap, and a day must not have too many. */
  void check(int minutes) {
    if (minutes == 0) {
      faults.add("mentoring.slot.length");
    }
    LocalDateTime before = null;
    for (LocalDateTime start : written.keySet()) {
      if (before != null && Duration.between(before, start).toMinutes() < minutes) {
        faults.add("mentoring.slot.overlap", written.get(before), written.get(start), minutes);
      }
      before = start;
    }
    Map<LocalDate, Long> days =
        written.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    LocalDateTime::toLocalDate, TreeMap::new, Collectors.counting()));
    days.forEach(
        (day, count) -> {
          if (count > Planner.MOST_SLOTS_A_DAY) {
            faults.add("mentoring.slot.many", day, count, Planner.MOST_SLOTS_A_DAY);
          }
        });
  }

  /** Notes hours that are not slots. */
  void requireSlot(LocalDateTime start, String path) {
    if (!written.containsKey(start)) {
      faults.add("mentoring.start.unknown", path, start);
    }
  }

  List<LocalDateTime> slots() {
    return new ArrayList<>(written.keySet());
  }

  /** The slot as the file wrote it. */
  String written(LocalDateTime start) {
    return written.getOrDefault(start, start.toString());
  }
}
