package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Row;
import stapel.api.store.Database;
import stapel.evaluation.grant.EvaluationGrants;
import stapel.testkit.Testkit;

/** A ranking is a snapshot that nobody changes and everybody computes again, on each engine. */
abstract class SnapshotContract {
  private final Supplier<Testkit> engine;

  SnapshotContract(Supplier<Testkit> engine) {
    this.engine = engine;
  }

  private HarshPanel panel(String aggregate) {
    return new HarshPanel(new PanelKit(engine.get(), kit -> {}), aggregate);
  }

  private static Result again(HarshPanel panel, String ranking) {
    String ref = panel.panel().versioned("evaluation.rankings", ranking);
    return panel.operator().call("evaluation.recompute-ranking", "subject", ref);
  }

  private static byte[] bytes(HarshPanel panel, String digest) throws IOException {
    try (var in = panel.panel().kit().blobs().open(digest)) {
      return in.readAllBytes();
    }
  }

  private static String digest(HarshPanel panel, String ranking) {
    return panel.operator().row("evaluation.rankings", ranking).orElseThrow().text("digest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MEAN", "MEDIAN", "ADJUSTED", "EXPECTED_RANK"})
  void theSnapshotGivesTheSameBytes(String aggregate) throws Exception {
    try (HarshPanel panel = panel(aggregate)) {
      String ranking = panel.compute();
      String digest = digest(panel, ranking);
      byte[] inputs = bytes(panel, digest);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(inputs);
      assertEquals(HexFormat.of().formatHex(hash), digest, "a file is named by its digest");
      assertEquals(
          "[Message[key=evaluation.recompute.same, arguments=[" + digest + "]]]",
          again(panel, ranking).messages().toString());
      String second = panel.compute();
      assertEquals(digest, digest(panel, second), "the same inputs have the same digest");
      assertArrayEquals(inputs, bytes(panel, digest));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADJUSTED", "EXPECTED_RANK"})
  void anotherOutcomeIsFound(String aggregate) throws IOException {
    try (HarshPanel panel = panel(aggregate)) {
      String ranking = panel.compute();
      Testkit kit = panel.panel().kit();
      Database tables = kit.tables("stapel.evaluation", EvaluationGrants.class);
      String kept =
          kit.write(
              () ->
                  tables
                      .one("select outcome from ranking where id = ?", r -> r.text(1), ranking)
                      .orElseThrow());
      String text = new String(bytes(panel, kept), StandardCharsets.UTF_8);
      // One digit of one probability.
      String changed = text.replaceFirst("(\\d)(\\r?\\n)$", "$1" + "7" + "$2");
      assertNotEquals(text, changed);
      String other =
          kit.blobs().put(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
      kit.change(
          () -> tables.update("update ranking set outcome = ? where id = ?", other, ranking));
      Refusal refusal = assertThrows(Refusal.class, () -> again(panel, ranking));
      assertEquals("evaluation.recompute.differs", refusal.problems().get(0).code());
    }
  }

  @Test
  void laterSheetsChangeNothingInIt() throws IOException {
    try (HarshPanel panel = panel("ADJUSTED")) {
      String ranking = panel.compute();
      List<Row> before = panel.rows(HarshPanel.scores(ranking));
      panel.mark(5, "E3", 10);
      String second = panel.compute();
      assertNotEquals(digest(panel, ranking), digest(panel, second));
      assertEquals(cells(before), cells(panel.rows(HarshPanel.scores(ranking))));
      assertNotEquals(cells(before), cells(panel.rows(HarshPanel.scores(second))));
      again(panel, ranking);
    }
  }

  private static List<String> cells(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.titles().get("application")
                    + " "
                    + row.text("score")
                    + " "
                    + row.text("raw")
                    + " "
                    + row.text("top_probability"))
        .toList();
  }
}
