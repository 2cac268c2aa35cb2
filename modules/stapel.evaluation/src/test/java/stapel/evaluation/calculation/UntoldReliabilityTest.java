package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.testkit.DiskFile;

/** Measures that a panel does not allow are left out instead of being no number. */
final class UntoldReliabilityTest {
  @TempDir Path folder;

  private Map<String, Object> facts(String... marks) {
    Stream<String> header = Stream.of("application,expert,criterion,score");
    String[] lines = Stream.concat(header, Stream.of(marks)).toArray(String[]::new);
    ReliabilityCalculation.Request request =
        new ReliabilityCalculation.Request(
            DiskFile.of(folder, "scores.csv", lines),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new DiskFile(folder.resolve("experts.csv")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ReliabilityCalculation().calculate(request).facts();
  }

  @Test
  void equalMeansOfAllHaveNoReliabilityOfTheMean() {
    Map<String, Object> facts =
        facts("A,e,c,1", "A,f,c,3", "B,e,c,3", "B,f,c,1", "C,e,c,2", "C,f,c,2");
    assertEquals(-1.0, facts.get("icc_1"));
    assertTrue(facts.containsKey("k0"));
    assertTrue(!facts.containsKey("icc_1_k"), facts.toString());
  }

  @Test
  void twiceReadApplicationsThatAreMarkedAlikeHaveNoAlpha() {
    Map<String, Object> facts = facts("A,e,c,2", "A,f,c,2", "B,e,c,2", "B,f,c,2", "C,e,c,3");
    assertTrue(facts.containsKey("icc_1"));
    assertTrue(!facts.containsKey("krippendorff_alpha_interval"), facts.toString());
    assertTrue(!facts.containsKey("krippendorff_alpha_ordinal"), facts.toString());
  }
}
