package stapel.experts.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.testkit.DiskFile;

/** The published optima of four bidding data sets, and those under a cap on the probability. */
final class PublishedAssignmentsTest {
  @TempDir Path folder;

  private AssignAsk ask(String dataset, int reviews, int maxLoad) {
    Path files = AssignAsk.shared("assignment").resolve(dataset);
    return new AssignAsk(folder, reviews, maxLoad)
        .file("affinity", new DiskFile(files.resolve("affinity.csv")))
        .file("conflicts", new DiskFile(files.resolve("conflicts.csv")));
  }

  private static List<String[]> rows(String name) {
    return new DiskFile(AssignAsk.shared("assignment").resolve(name))
        .lines().stream().skip(1).map(line -> line.split(",")).toList();
  }

  @Test
  void everyOptimum() throws IOException {
    List<String[]> published = rows("expected.csv");
    assertEquals(6, published.size());
    for (String[] row : published) {
      AssignAsk ask =
          ask(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2])).flag("minLoad", row[3]);
      double expected = Double.parseDouble(row[4]);
      // To 1e-6 of the sum. The third midl2018 digit from the end is published from affinities
      // rounded to six places: of the exact ones the greatest sum is 201.88487950105925173.
      assertEquals(expected, ask.fact("total_affinity"), 1e-6 * expected, String.join(",", row));
      keepsBounds(ask, row);
    }
  }

  private void keepsBounds(AssignAsk ask, String[] row) throws IOException {
    Set<String> conflicts =
        new HashSet<>(
            Files.readAllLines(
                AssignAsk.shared("assignment").resolve(row[0]).resolve("conflicts.csv")));
    Map<String, Integer> reviews = new HashMap<>();
    Map<String, Integer> loads = new HashMap<>();
    Set<String> pairs = new HashSet<>();
    for (String line : ask.written("assignment.csv")) {
      String[] cells = line.split(",");
      assertTrue(pairs.add(cells[0] + "," + cells[1]));
      assertTrue(!conflicts.contains(cells[0] + "," + cells[1]));
      reviews.merge(cells[0], 1, Integer::sum);
      loads.merge(cells[1], 1, Integer::sum);
    }
    assertEquals(Set.of(Integer.valueOf(row[1])), Set.copyOf(reviews.values()));
    assertTrue(loads.values().stream().allMatch(load -> load <= Integer.parseInt(row[2])));
    assertTrue(loads.values().stream().allMatch(load -> load >= Integer.parseInt(row[3])));
  }

  @Test
  void everyOptimumUnderACapOnTheProbability() {
    Map<String, Double> best = new HashMap<>();
    List<String[]> published = rows("expected-randomised.csv");
    assertEquals(24, published.size());
    for (String[] row : published) {
      int maxLoad = row[0].equals("aamas2015") ? 12 : 6;
      double most =
          best.computeIfAbsent(row[0], name -> ask(name, 3, maxLoad).fact("total_affinity"));
      double ours =
          ask(row[0], 3, maxLoad).flag("maxProbability", row[1]).fact("expected_total_affinity");
      assertEquals(Double.parseDouble(row[2]), ours / most, 1e-4, String.join(",", row));
    }
  }

  @Test
  void theWorstServedApplicationIsServedBetter() {
    AssignAsk total = ask("aamas2015", 3, 12);
    AssignAsk fair = ask("aamas2015", 3, 12).flag("fairness", "worst-first");
    assertEquals(0.75, total.fact("worst_application_affinity"), 1e-9);
    assertEquals(1.5, fair.fact("worst_application_affinity"), 1e-9);
  }
}
