package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.platform.api.CommandDoor;

/** How far a ranking is, as its waiting caller is told, and what a cancel leaves. */
class RankingProgressTest {
  private final PanelKit panel = new PanelKit();

  @BeforeEach
  void calibrated() {
    new HarshPanel(panel, "ADJUSTED");
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  @Test
  void aRankingSaysHowFarItIsAndEndsWhenNobodyWaits() {
    List<Double> told = new ArrayList<>();
    Refusal cancelled =
        Refusal.of(
            RankingProgressTest.class, Refusal.Kind.CONFLICT, Problem.of("workbench.cancelled"));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                compute(
                    (done, total) -> {
                      told.add((double) done / total);
                      if (done > 0.7 * total) {
                        throw cancelled;
                      }
                    }));
    assertEquals(List.of("workbench.cancelled"), List.of(refusal.problems().get(0).code()));
    assertTrue(told.get(0) < 0.5 && told.size() > 2, told.toString());
    assertEquals(0, panel.operator().read(Query.of("evaluation.rankings")).count());
    String ranking =
        PanelKit.id(panel.operator().call("evaluation.compute-ranking", "call", panel.call()));
    assertEquals(
        "1", panel.operator().row("evaluation.rankings", ranking).orElseThrow().text("run"));
  }

  @Test
  void aBarDoesNotGoBack() {
    List<Double> told = new ArrayList<>();
    compute((done, total) -> told.add((double) done / total));
    assertEquals(told.stream().sorted().toList(), told);
  }

  private void compute(BiConsumer<Long, Long> progress) {
    panel
        .kit()
        .commands()
        .execute(
            panel.operator().caller(),
            new CommandDoor.Request(
                "evaluation.compute-ranking",
                Map.of("call", panel.call()),
                Optional.empty(),
                false,
                progress));
  }
}
