package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.command.Result;
import stapel.testkit.DiskFile;

/** From files to files, worked by hand. */
final class RankCalculationTest {
  @TempDir Path folder;

  /**
   * Impact counts three times as much as cost; all of P1 to P4 have complete sheets of two experts.
   */
  private RankAsk ask(String order) {
    DiskFile scores =
        DiskFile.of(
            folder,
            "scores.csv",
            "application,expert,criterion,score",
            "P1,E1,impact,5",
            "P1,E1,cost,1",
            "P1,E2,impact,4",
            "P1,E2,cost,4",
            "P2,E1,impact,3",
            "P2,E1,cost,5",
            "P2,E2,impact,4",
            "P2,E2,cost,5",
            "P3,E1,impact,4",
            "P3,E1,cost,4",
            "P3,E2,impact,4",
            "P3,E2,cost,4",
            "P4,E1,impact,2",
            "P4,E1,cost,2");
    return new RankAsk(folder, scores, order, "mean")
        .file(
            "criteria",
            DiskFile.of(folder, "criteria.csv", "criterion,weight", "impact,3", "cost,1"))
        .file(
            "applications",
            DiskFile.of(
                folder,
                "applications.csv",
                "application,group,submitted_at",
                "P1,north,2026-03-01T12:00:00+03:00",
                "P2,north,2026-03-01T08:59:00Z",
                "P3,south,2026-03-01T10:00:00Z",
                "P4,south,",
                "P5,south,2026-03-02T10:00:00Z"));
  }

  @Test
  void writesRankingCriteriaAndWorkedLines() {
    // P1: (16/4 + 16/4)/2 = 4; P2: (14/4 + 17/4)/2 = 3.875; P3 4; P4 one expert: short; P5 no mark.
    RankAsk ask = ask("criteria-first").flag("minExperts", "2");
    Result result = ask.run();
    assertEquals(
        List.of(
            "1,P1,4.000000,4,2,in,all",
            "1,P3,4.000000,4,2,in,all",
            "3,P2,3.875000,4,2,in,all",
            ",P4,2.000000,2,1,short,min-experts",
            ",P5,,0,0,short,min-experts"),
        ask.written("ranking.csv"));
    assertEquals(
        List.of(
            "P1,impact,4.500000", "P1,cost,2.500000",
            "P3,impact,4.000000", "P3,cost,4.000000",
            "P2,impact,3.500000", "P2,cost,5.000000",
            "P4,impact,2.000000", "P4,cost,2.000000",
            "P5,impact,", "P5,cost,"),
        ask.written("by-criterion.csv"));
    String p2 =
        "E1: (3·3 + 1·5) / 4 = 3.5; E2: (3·4 + 1·5) / 4 = 4.25; (3.5 + 4.25) / 2 = 7.75 / 2 = 3.875";
    assertEquals("P2," + p2 + "," + p2, ask.written("worked.csv").get(2));
    assertEquals("P5,нет учтённых оценок,no mark counts", ask.written("worked.csv").get(4));
    assertEquals(Map.of("marks", 14L, "applications", 5L, "in", 3L, "short", 2L), result.counts());
  }

  @Test
  void pooledSaysThatWeightsAreNotUsed() {
    // P2: (3 + 5 + 4 + 5) / 4 = 4.25; P1: 14 / 4 = 3.5.
    RankAsk ask = ask("pooled");
    assertEquals(
        List.of(new Result.Message("evaluation.weights.unused", List.of())), ask.run().messages());
    assertEquals("1,P2,4.250000,4,2,in,all", ask.written("ranking.csv").get(0));
  }

  @Test
  void theEarlierMomentWinsAcrossZones() {
    // P1 came at 09:00 UTC, P3 at 10:00 UTC; both have 4.
    assertEquals(
        List.of(
            "1,P1,4.000000,4,2,in,submitted_at",
            "2,P3,4.000000,4,2,reserve,submitted_at",
            "3,P2,3.875000,4,2,out,top",
            "4,P4,2.000000,2,1,out,top",
            ",P5,,0,0,short,min-experts"),
        ask("criteria-first")
            .flag("ties", "submitted_at")
            .flag("top", "1")
            .flag("reserve", "1")
            .ranking());
  }

  @Test
  void theCriterionOfTheChainIsTheBetterOne() {
    // cost: P3 4, P1 2.5.
    assertEquals(
        List.of("1,P3,4.000000,4,2,in,criterion:cost", "2,P1,4.000000,4,2,out,criterion:cost"),
        ask("criteria-first")
            .flag("ties", "criterion:cost,lot:7")
            .flag("top", "1")
            .ranking()
            .subList(0, 2));
  }

  @Test
  void quotasAndFloorsWorkTogether() {
    // South has P3 (4) and P4 (2, below 3): its two places can be filled once, and the result says
    // so.
    RankAsk ask =
        ask("criteria-first")
            .flag("top", "3")
            .flag("floor", "3")
            .file("quotas", DiskFile.of(folder, "quotas.csv", "group,at_least", "south,2"));
    Result result = ask.run();
    assertEquals(
        List.of(
            "1,P1,4.000000,4,2,in,top",
            "1,P3,4.000000,4,2,in,quota:south",
            "3,P2,3.875000,4,2,in,top",
            "4,P4,2.000000,2,1,out,floor",
            ",P5,,0,0,short,min-experts"),
        ask.written("ranking.csv"));
    assertEquals(
        List.of(new Result.Message("evaluation.quota.unmet", List.of("south", 2, 1))),
        result.messages());
  }

  @Test
  void roundedScoresRankAndArePrinted() {
    // 3.875 to one place, half up: 3.9.
    assertEquals(
        List.of("1,P1,4.0,4,2,in,all", "1,P3,4.0,4,2,in,all", "3,P2,3.9,4,2,in,all"),
        ask("criteria-first").flag("round", "half-up:1").ranking().subList(0, 3));
    // To no place, half even: 4, and all three are tied.
    assertEquals(
        List.of("1,P1,4,4,2,in,all", "1,P2,4,4,2,in,all", "1,P3,4,4,2,in,all"),
        ask("criteria-first").flag("round", "half-even:0").ranking().subList(0, 3));
  }
}
