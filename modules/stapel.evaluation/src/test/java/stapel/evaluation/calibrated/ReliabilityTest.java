package stapel.evaluation.calibrated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;
import stapel.evaluation.mixed.Readings;

/** A panel whose cut hangs on one sheet, seen by eye. */
final class ReliabilityTest {
  /** Application 0 is best, 3 worst; 1 and 2 are near the cut, and 2 has one sheet far above. */
  private static Panel panel() {
    double[][] marks = {{9, 9, 8, 9}, {6, 6, 6, 7}, {5, 5, 5, 9.5}, {2, 1, 2, 2}, {1, 1, 1, 1.5}};
    int[] application = new int[20];
    int[] expert = new int[20];
    double[] mark = new double[20];
    for (int i = 0; i < 20; i++) {
      application[i] = i / 4;
      expert[i] = i % 4;
      mark[i] = marks[i / 4][i % 4];
    }
    return new Panel(
        List.of("a0", "a1", "a2", "a3", "a4"),
        List.of("e0", "e1", "e2", "e3"),
        new Readings(5, 4, application, expert, mark),
        true);
  }

  @Test
  void namesTheSheetThatDecidesAndWhereAReadingHelps() {
    Reliability found = Reliability.of(panel(), OptionalInt.of(2), Progress.UNSEEN);
    // Means 6.25 and 6.125: without 7 for a1, or without any of the fives of a2, they change
    // places.
    Set<Integer> raw =
        found.sheets().stream()
            .filter(change -> !change.rawOut().isEmpty())
            .map(change -> change.left())
            .collect(Collectors.toSet());
    assertEquals(Set.of(7, 8, 9, 10), raw);
    assertTrue(found.sheets().stream().allMatch(change -> change.rawIn().size() <= 1));
    List<String> helped =
        found.next().stream().limit(2).map(Reliability.Gain::application).toList();
    assertEquals(Set.of("a1", "a2"), Set.copyOf(helped));
    assertEquals(4, found.without().size());
    double severities = found.experts().stream().mapToDouble(Calibrated.Severity::effect).sum();
    assertEquals(0, severities, 1e-6);
  }
}
