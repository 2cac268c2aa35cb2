package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.command.Result;
import stapel.testkit.DiskFile;

/** Published figures of calibrated panels; the data's README names the sources. */
final class CalibratedRankTest {
  @TempDir Path folder;

  private RankAsk ask(String panel, String aggregate) {
    DiskFile scores = new DiskFile(SharedData.file(panel + "/scores.csv"));
    return new RankAsk(folder, scores, "criteria-first", aggregate);
  }

  private Map<String, NamedCsvRecord> ranking() throws IOException {
    Map<String, NamedCsvRecord> rows = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("ranking.csv"))) {
      csv.forEach(row -> rows.put(row.getField("application"), row));
    }
    return rows;
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Double> components(Result result) {
    return (Map<String, Double>) result.facts().get("variance_components");
  }

  @Test
  void grantPanelHasTheComponentsOfLme4() throws IOException {
    Result result =
        ask("grant-panel-28", "adjusted").flag("direction", "lower").flag("top", "7").run();
    Map<String, Double> found = components(result);
    assertEquals(7.94752, found.get("application_sd"), 1e-3);
    assertEquals(0.67344, found.get("expert_sd"), 1e-3);
    assertEquals(2.29828, found.get("residual_sd"), 1e-3);
    assertEquals(14.902124, found.get("mean"), 1e-3);
    List<String> best =
        Files.readAllLines(folder.resolve("ranking.csv")).stream()
            .skip(1)
            .limit(7)
            .map(line -> line.split(",")[5])
            .toList();
    assertEquals(List.of("in", "in", "in", "in", "in", "in", "in"), best);
    double places = 0;
    for (NamedCsvRecord row : ranking().values()) {
      places += number(row, "p_top");
      assertTrue(number(row, "se") > 0.6 && number(row, "se") < 1);
    }
    assertEquals(7, places, 0.01);
  }

  @Test
  void fundingLinePanelHasTheExpectedRanksOfTheArticle() throws IOException {
    Result result = ask("funding-line-panel", "expected-rank").flag("top", "5").run();
    Map<String, NamedCsvRecord> rows = ranking();
    double furthestRank = 0;
    double furthestSucra = 0;
    for (NamedCsvRecord published : SharedData.rows("funding-line-panel/expected.csv")) {
      NamedCsvRecord ours = rows.get(published.getField("application"));
      double rank = number(published, "expected_rank") - number(ours, "expected_rank");
      double sucra = number(published, "sucra") - number(ours, "sucra");
      furthestRank = Math.max(furthestRank, Math.abs(rank));
      furthestSucra = Math.max(furthestSucra, Math.abs(sucra));
    }
    System.out.printf(
        "funding-line-panel: ranks within %.3f, SUCRA within %.4f%n", furthestRank, furthestSucra);
    assertTrue(furthestRank <= 0.1 && furthestSucra <= 0.01);
    assertEquals(Map.of("group", 5, "places", 4), result.facts().get("by_lot"));
    Set<String> group = new HashSet<>();
    rows.values().stream()
        .filter(row -> row.getField("zone").equals("grey"))
        .forEach(row -> group.add(row.getField("application")));
    assertEquals(Set.of("2", "3", "4", "5", "6"), group);
    // The same five experts gave 2, 3 and 4 the same sum: nothing puts one before another.
    assertEquals(
        List.of("2", "2", "2"),
        List.of("2", "3", "4").stream().map(id -> rows.get(id).getField("rank")).toList());
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOneAlmost() throws IOException {
    ask("funding-line-panel", "adjusted").flag("top", "5").run();
    String first = Files.readString(folder.resolve("ranking.csv"));
    ask("funding-line-panel", "adjusted").flag("top", "5").run();
    assertEquals(first, Files.readString(folder.resolve("ranking.csv")));
    Map<String, NamedCsvRecord> one = ranking();
    ask("funding-line-panel", "adjusted").flag("top", "5").flag("seed", "2").run();
    for (NamedCsvRecord row : ranking().values()) {
      NamedCsvRecord before = one.get(row.getField("application"));
      assertEquals(number(before, "p_top"), number(row, "p_top"), 0.02);
      assertEquals(before.getField("adjusted"), row.getField("adjusted"));
    }
  }

  @Test
  void conferenceAgreesAsPublished() throws IOException {
    Result result = reliability("conference-2021", Optional.empty());
    assertEquals(0.3619, (double) result.facts().get("icc_1"), 5e-5);
    assertEquals(0.6866, (double) result.facts().get("icc_1_k"), 5e-5);
    assertEquals(3.862, (double) result.facts().get("k0"), 5e-4);
    assertEquals(0.36322, (double) result.facts().get("krippendorff_alpha_interval"), 5e-6);
    assertTrue(!result.facts().containsKey("icc_2"), "experts are anonymous per paper");
  }

  @Test
  void conferenceOverlapsItsAcceptedPapersByTheOrderOfItsFile() throws IOException {
    ask("conference-2021", "mean").flag("top", "860").rankingOnly().run();
    Map<String, NamedCsvRecord> rows = ranking();
    Set<String> byFile = new LinkedHashSet<>();
    SharedData.rows("conference-2021/scores.csv")
        .forEach(row -> byFile.add(row.getField("application")));
    List<String> best = new ArrayList<>(byFile);
    best.sort((a, b) -> Double.compare(number(rows.get(b), "score"), number(rows.get(a), "score")));
    Set<String> accepted = new HashSet<>();
    for (NamedCsvRecord row : SharedData.rows("conference-2021/decisions.csv")) {
      if (row.getField("decision").startsWith("Accept")) {
        accepted.add(row.getField("application"));
      }
    }
    long both = best.stream().limit(860).filter(accepted::contains).count();
    assertEquals(0.8279, both / 860.0, 5e-5);
  }

  @Test
  void tastingPanelAgreesAsPublished() throws IOException {
    Result result = reliability("tasting-panel", Optional.of(3));
    assertEquals(0.3502, (double) result.facts().get("icc_1"), 5e-5);
    assertTrue((double) result.facts().get("kendall_w") > 0.4);
    assertEquals(11, Files.readAllLines(folder.resolve("experts.csv")).size() - 1);
    assertEquals(10, Files.readAllLines(folder.resolve("next.csv")).size() - 1);
    assertEquals(11, Files.readAllLines(folder.resolve("without.csv")).size() - 1);
  }

  private Result reliability(String panel, Optional<Integer> top) {
    return new ReliabilityCalculation()
        .calculate(
            new ReliabilityCalculation.Request(
                new DiskFile(SharedData.file(panel + "/scores.csv")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                top,
                Optional.empty(),
                new DiskFile(folder.resolve("experts.csv")),
                top.map(n -> new DiskFile(folder.resolve("sheets.csv"))),
                top.map(n -> new DiskFile(folder.resolve("without.csv"))),
                top.map(n -> new DiskFile(folder.resolve("next.csv")))));
  }
}
