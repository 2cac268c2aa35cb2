package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.testkit.DiskFile;

/**
 * Published scores of real panels, recomputed from their marks; the data's README names the
 * sources.
 */
@SuppressWarnings("BigDecimalEquals") // Both sides are rounded to the same places.
final class RealPanelsTest {
  private static final String OUR_PLACES = "half-up:12";

  @TempDir Path folder;

  private RankAsk ask(String panel, String order, String aggregate) {
    return new RankAsk(
        folder, new DiskFile(SharedData.file(panel + "/scores.csv")), order, aggregate);
  }

  private List<NamedCsvRecord> read(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
      return rows.stream().toList();
    }
  }

  private Map<String, BigDecimal> scores() throws IOException {
    Map<String, BigDecimal> scores = new HashMap<>();
    for (NamedCsvRecord row : read("ranking.csv")) {
      scores.put(row.getField("application"), new BigDecimal(row.getField("score")));
    }
    return scores;
  }

  private static BigDecimal places(String published, int places) {
    return new BigDecimal(published).setScale(places, RoundingMode.HALF_UP);
  }

  @Test
  void innovationFundIsThePlainMeanButForTheTwoRowsTheReadmeNames() throws IOException {
    ask("innovation-fund-5", "pooled", "mean").flag("round", OUR_PLACES).run();
    Map<String, BigDecimal> ours = scores();
    List<NamedCsvRecord> official = SharedData.rows("innovation-fund-5/official-scores.csv");
    List<String> differ = new ArrayList<>();
    for (NamedCsvRecord row : official) {
      BigDecimal published = places(row.getField("official_score"), 12);
      if (!published.equals(ours.get(row.getField("application")))) {
        differ.add(row.getField("title").strip());
      }
    }
    System.out.printf(
        "innovation-fund-5: %d of %d%n", official.size() - differ.size(), official.size());
    assertEquals(List.of("", "Insurance Claims Processing"), differ);
    assertEquals(270, official.size());
    assertEquals(271, ours.size());
  }

  @Test
  void skatingIsTheTrimmedMeanOfNineRoundedHalfUp() throws IOException {
    ask("skating-free-program", "experts-first", "trimmed-mean")
        .flag("trim", "1")
        .flag("round", "half-up:2")
        .run();
    Map<String, BigDecimal> ours = new HashMap<>();
    for (NamedCsvRecord row : read("by-criterion.csv")) {
      ours.put(
          row.getField("application") + row.getField("criterion"),
          new BigDecimal(row.getField("score")));
    }
    List<NamedCsvRecord> official = SharedData.rows("skating-free-program/official.csv");
    long same =
        official.stream()
            .filter(
                row ->
                    places(row.getField("official_trimmed_mean"), 2)
                        .equals(ours.get(row.getField("application") + row.getField("criterion"))))
            .count();
    System.out.printf("skating-free-program: %d of %d%n", same, official.size());
    assertEquals(120, same);
    assertEquals(120, official.size());
  }

  @Test
  void grantPanelIsTheMeanOfItsCriterionScore() throws IOException {
    ask("grant-panel-72", "pooled", "mean")
        .flag("direction", "lower")
        .flag("round", OUR_PLACES)
        .run();
    Map<String, BigDecimal> ours = new HashMap<>();
    for (NamedCsvRecord row : read("by-criterion.csv")) {
      if (row.getField("criterion").equals("score") && !row.getField("score").isEmpty()) {
        ours.put(row.getField("application"), new BigDecimal(row.getField("score")));
      }
    }
    List<NamedCsvRecord> official = SharedData.rows("grant-panel-72/official-scores.csv");
    long same =
        official.stream()
            .filter(
                row ->
                    places(row.getField("official_mean"), 12)
                        .equals(ours.get(row.getField("application"))))
            .count();
    System.out.printf("grant-panel-72: %d of %d%n", same, official.size());
    assertEquals(72, same);
    assertEquals(72, official.size());
  }

  @Test
  void grantPanelRanksByOneCriterionLowestFirst() throws IOException {
    List<String> marks = new ArrayList<>(List.of("application,expert,criterion,score"));
    for (NamedCsvRecord row : SharedData.rows("grant-panel-72/scores.csv")) {
      if (row.getField("criterion").equals("score")) {
        marks.add(String.join(",", row.getFields()));
      }
    }
    DiskFile scores = DiskFile.of(folder, "scores.csv", marks.toArray(String[]::new));
    new RankAsk(folder, scores, "pooled", "mean").flag("direction", "lower").run();
    List<BigDecimal> best =
        read("ranking.csv").stream().map(r -> new BigDecimal(r.getField("score"))).toList();
    assertEquals(best.stream().sorted().toList(), best);
    assertEquals(72, best.size());
  }

  @Test
  void tastingPanelFromAToJ() throws IOException {
    ask("tasting-panel", "pooled", "mean").run();
    Map<String, BigDecimal> ours = scores();
    System.out.println("tasting-panel: A " + ours.get("A") + ", J " + ours.get("J"));
    // The README prints three places of the means: A 14.409 ... J 5.727.
    assertEquals(places("14.409", 3), ours.get("A").setScale(3, RoundingMode.HALF_UP));
    assertEquals(places("5.727", 3), ours.get("J").setScale(3, RoundingMode.HALF_UP));
    assertEquals(
        List.of("A", "J"),
        List.of(
            read("ranking.csv").get(0).getField("application"),
            read("ranking.csv").get(9).getField("application")));
  }

  @Test
  void conferenceOverlapsItsAcceptedPapers() throws IOException {
    // The README: the 860 best by mean hold 0.8279 of the accepted papers; a tie at the cut may
    // move it.
    ask("conference-2021", "pooled", "mean").flag("top", "860").run();
    Map<String, String> decisions = new HashMap<>();
    SharedData.rows("conference-2021/decisions.csv")
        .forEach(row -> decisions.put(row.getField("application"), row.getField("decision")));
    Map<String, Integer> accepted = new HashMap<>();
    for (NamedCsvRecord row : read("ranking.csv")) {
      if (decisions.getOrDefault(row.getField("application"), "").startsWith("Accept")) {
        accepted.merge(row.getField("place"), 1, Integer::sum);
      }
    }
    int least = accepted.getOrDefault("in", 0);
    int most = least + accepted.getOrDefault("tie", 0);
    System.out.printf("conference-2021: %d to %d of 860 accepted are above the cut%n", least, most);
    assertTrue(least <= 0.8279 * 860 + 0.5 && 0.8279 * 860 - 0.5 <= most);
  }
}
