package stapel.mentoring.wish;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When a team would like to meet: points by start, {@link #AWAY} where it cannot. Starts that are
 * not named are worth 0.
 */
public record StartPoints(Map<Instant, Integer> points) {

  /** Stands for a start at which the team cannot come. */
  public static final int AWAY = -1000;

  /** Most points of a start. */
  static final int MOST = 100;

  private static final String NO = "no";

  /** Copies the points in the order of time. */
  public StartPoints {
    points = java.util.Collections.unmodifiableMap(new TreeMap<>(points));
  }

  /** No wish about any start. */
  public static StartPoints none() {
    return new StartPoints(Map.of());
  }

  /** True when the team can come then. */
  public boolean free(Instant start) {
    return of(start) != AWAY;
  }

  /** Points of a start; {@link #AWAY} where the team cannot. */
  public int of(Instant start) {
    return points.getOrDefault(start, 0);
  }

  /** Reads one start; empty when the text is no moment. */
  static Optional<Instant> start(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** Reads points: {@code no}, or a whole number from 0 to 100; empty when it is neither. */
  static OptionalInt points(String text) {
    if (text.equals(NO)) {
      return OptionalInt.of(AWAY);
    }
    return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= MOST
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /** As a form has it. */
  static String written(int points) {
    return points == AWAY ? NO : Integer.toString(points);
  }

  /** As the table has it: a line for each start. */
  String lines() {
    return points.entrySet().stream()
        .map(entry -> entry.getKey() + " " + written(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** Reads {@link #lines}. */
  static StartPoints read(String lines) {
    Map<Instant, Integer> points = new TreeMap<>();
    lines
        .lines()
        .map(line -> line.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(
            parts ->
                start(parts[0]).ifPresent(start -> points.put(start, points(parts[1]).orElse(0))));
    return new StartPoints(points);
  }
}
