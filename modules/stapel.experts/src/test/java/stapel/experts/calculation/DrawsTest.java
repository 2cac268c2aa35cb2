package stapel.experts.calculation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn keeps every bound each time, and each pair comes as often as it should. */
final class DrawsTest {
  private static final int DRAWS = 2000;

  @TempDir Path folder;

  private AssignAsk ask() {
    return new AssignAsk(folder, 2, 3)
        .affinity(
            "A,E1,1",
            "A,E2,0.9",
            "A,E3,0.2",
            "B,E1,0.8",
            "B,E2,0.7",
            "B,E4,0.5",
            "C,E1,0.9",
            "C,E3,0.6",
            "C,E4,0.1",
            "D,E2,1",
            "D,E3,0.4",
            "D,E5,0.3")
        .rows("conflicts", "application,expert", "A,E4", "B,E5")
        .rows("locked", "application,expert", "D,E5")
        .rows(
            "loads", "expert,min,max,group", "E1,1,2,x", "E2,1,2,x", "E3,1,,y", "E4,,,y", "E5,,,y")
        .rows("quotas", "application,group,at_least", "*,x,1", "C,y,1")
        .flag("maxProbability", "0.7")
        .flag("probabilities", "probabilities.csv");
  }

  @Test
  void everyDrawKeepsTheBoundsAndPairsComeWithTheirProbability() {
    Map<String, Integer> seen = new HashMap<>();
    AssignAsk ask = ask();
    for (int draw = 0; draw < DRAWS; draw++) {
      Map<String, Integer> counts = new HashMap<>();
      for (String line : ask.flag("seed", Integer.toString(draw)).assignment()) {
        String[] cells = line.split(",");
        counts.merge(cells[0], 1, Integer::sum);
        counts.merge(cells[1], 1, Integer::sum);
        boolean ofX = cells[1].equals("E1") || cells[1].equals("E2");
        counts.merge(cells[0] + (ofX ? "x" : "y"), 1, Integer::sum);
        seen.merge(cells[0] + "," + cells[1], 1, Integer::sum);
      }
      for (String application : new String[] {"A", "B", "C", "D"}) {
        assertEquals(2, counts.get(application));
        assertTrue(counts.get(application + "x") >= 1);
      }
      assertTrue(counts.get("Cy") >= 1);
      assertTrue(counts.get("E1") >= 1 && counts.get("E1") <= 2);
      assertTrue(counts.get("E2") >= 1 && counts.get("E2") <= 2);
      assertTrue(counts.get("E3") >= 1 && counts.get("E3") <= 3);
      assertTrue(counts.getOrDefault("E4", 0) <= 3);
    }
    assertEquals(DRAWS, seen.get("D,E5"));
    assertEquals(null, seen.get("A,E4"));
    for (String line : ask.written("probabilities.csv")) {
      String[] cells = line.split(",");
      double probability = Double.parseDouble(cells[2]);
      assertTrue(probability <= 0.7 || line.startsWith("D,E5"), line);
      // Four standard deviations of the frequency.
      double deviation = 4 * Math.sqrt(probability * (1 - probability) / DRAWS) + 1e-9;
      double frequency = (double) seen.remove(cells[0] + "," + cells[1]) / DRAWS;
      assertEquals(probability, frequency, deviation, line);
    }
    assertEquals(Map.of(), seen);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndThePairItsProbability() throws IOException {
    ask().run();
    byte[] first = ask().bytes("assignment.csv");
    ask().run();
    assertArrayEquals(first, ask().bytes("assignment.csv"));
    assertTrue(ask().written("assignment.csv").contains("D,E5,0.3,1"));
  }
}
