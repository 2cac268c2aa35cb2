package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.command.Result;
import stapel.api.data.Query;
import stapel.evaluation.kit.PanelKit;

/**
 * Applications and marks of a real panel go in through the imports a person uses, and the ranking
 * that the doors compute is the published one.
 */
final class RealImportTest {

  private static final String FUND = "innovation-fund-5/";

  private final PanelKit panel = new PanelKit();

  @AfterEach
  void stop() {
    panel.close();
  }

  @Test
  void innovationFundRanksAsPublishedAfterBothImports() throws IOException {
    String applications =
        PanelKit.id(
            panel
                .operator()
                .call(
                    "intake.upload",
                    "openCall",
                    panel.call(),
                    "file",
                    PanelKit.file(
                        "applications.csv",
                        Files.readAllBytes(SharedData.file(FUND + "applications.csv")))));
    Result entered =
        panel
            .operator()
            .call("intake.apply-import", "origin", applications, "mode", "all-or-nothing");
    assertEquals(Map.of("applications", 271L, "tasks", 0L), entered.counts());
    panel.review();
    // One challenge is marked on questions q4 to q6 instead of the three criteria.
    for (String code : List.of("impact", "feasibility", "auditability", "q4", "q5", "q6")) {
      panel.criterion(code, "1");
    }
    panel
        .operator()
        .call(
            "evaluation.set-rule",
            "call",
            panel.call(),
            "order",
            "pooled",
            "aggregate",
            "mean",
            "minExperts",
            1);
    String marks =
        PanelKit.id(
            panel
                .operator()
                .call(
                    "evaluation.upload-marks",
                    "call",
                    panel.call(),
                    "file",
                    PanelKit.file(
                        "scores.csv", Files.readAllBytes(SharedData.file(FUND + "scores.csv")))));
    Result applied =
        panel
            .operator()
            .call(
                "evaluation.apply-marks",
                "origin",
                marks,
                "newExperts",
                true,
                "missing",
                "reweigh",
                "mode",
                "all-or-nothing");
    assertEquals(Map.of("sheets", 1806L, "experts", 136L, "aside", 0L), applied.counts());
    assertEquals(
        5072, panel.operator().stream(Query.of("evaluation.marks").columns("score")).size());
    panel.operator().call("evaluation.compute-ranking", "call", panel.call());
    assertEquals(List.of("", "Insurance Claims Processing"), differing(ranked()));
  }

  private Map<String, BigDecimal> ranked() {
    Map<String, BigDecimal> scores = new HashMap<>();
    panel.operator().stream(Query.of("evaluation.places").columns("application", "score"))
        .forEach(
            row ->
                scores.put(
                    row.titles().get("application"), (BigDecimal) row.cell("score").orElseThrow()));
    assertEquals(271, scores.size());
    return scores;
  }

  private static List<String> differing(Map<String, BigDecimal> ours) {
    List<String> differing = new ArrayList<>();
    List<NamedCsvRecord> official = SharedData.rows(FUND + "official-scores.csv");
    assertEquals(270, official.size());
    for (NamedCsvRecord row : official) {
      BigDecimal published =
          new BigDecimal(row.getField("official_score")).setScale(6, RoundingMode.HALF_UP);
      BigDecimal score = ours.get(row.getField("application"));
      if (score == null || published.compareTo(score) != 0) {
        differing.add(row.getField("title").strip());
      }
    }
    return differing;
  }
}
