package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Refusal;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/** Files and rules that do not fit each other are refused, and nothing is written. */
final class BadRulesTest {
  private static final String HEADER = "application,expert,criterion,score";

  @TempDir Path folder;

  private DiskFile scores(String... lines) {
    return DiskFile.of(folder, "scores.csv", lines);
  }

  private List<String> refused(RankAsk ask) {
    Refusal refusal = assertThrows(Refusal.class, ask::run);
    assertEquals(false, Files.exists(folder.resolve("ranking.csv")));
    return new BundleWords(RankCalculation.class).of(refusal, Locale.ENGLISH);
  }

  private RankAsk good() {
    return new RankAsk(
        folder, scores(HEADER, "P1,E1,impact,4", "P2,E1,impact,3"), "pooled", "mean");
  }

  @Test
  void marksForUnknownCriteriaAndApplicationsAreNamed() {
    RankAsk ask =
        good()
            .file("criteria", DiskFile.of(folder, "criteria.csv", "criterion,weight", "team,1"))
            .file("applications", DiskFile.of(folder, "applications.csv", "application", "P1"));
    assertEquals(
        List.of(
            "2: scores.csv: criterion “impact” is not among the criteria.",
            "3: scores.csv: criterion “impact” is not among the criteria.",
            "3: scores.csv: application “P2” is not among the applications."),
        refused(ask));
  }

  @Test
  void wrongCriteriaApplicationsAndQuotasAreNamed() {
    assertEquals(
        List.of(
            "2: criteria.csv: weight “-1” is not a number from 0 on.",
            "3: criteria.csv: direction “up”: write higher or lower.",
            "4: criteria.csv: criterion “team” stands twice.",
            "4: criteria.csv: floor “x” is not a number."),
        refused(
            good()
                .file(
                    "criteria",
                    DiskFile.of(
                        folder,
                        "criteria.csv",
                        "criterion,weight,direction,floor",
                        "impact,-1,,",
                        "team,1,up,",
                        "team,1,,x"))));
    assertEquals(
        List.of(
            "2: applications.csv: time “yesterday” cannot be read. Example: 2026-03-01T18:00:00+03:00.",
            "3: applications.csv: application “P1” stands twice."),
        refused(
            good()
                .file(
                    "applications",
                    DiskFile.of(
                        folder,
                        "applications.csv",
                        "application,submitted_at",
                        "P1,yesterday",
                        "P1,2026-03-01 18:00:00"))));
    assertEquals(
        List.of("3: quotas.csv: number of places “1.5” is not a whole number from 0 to 1,000,000."),
        refused(
            good()
                .flag("top", "1")
                .file(
                    "quotas",
                    DiskFile.of(folder, "quotas.csv", "group,at_least", "north,1", "south,1.5"))));
  }

  @Test
  void rulesThatContradictEachOtherAreRefused() {
    assertEquals(
        List.of("quotas and a reserve need the number of places."),
        refused(good().flag("reserve", "1")));
    assertEquals(
        List.of("“mode”: write one of: mean, median, trimmed-mean, adjusted, expected-rank."),
        refused(new RankAsk(folder, good().request().scores(), "pooled", "mode")));
    assertEquals(
        List.of("a number to drop has a meaning only for trimmed-mean."),
        refused(good().flag("trim", "1")));
    assertEquals(
        List.of("criterion “team” is not among the criteria."),
        refused(good().flag("ties", "criterion:team,median")));
    assertEquals(
        List.of("“coin”: write criterion:NAME, median, submitted_at or lot:SEED."),
        refused(good().flag("ties", "coin")));
    assertEquals(
        List.of("submitted_at needs times: an applications file with a column submitted_at."),
        refused(good().flag("ties", "submitted_at")));
    assertEquals(
        List.of("“up:2”: write none, half-up:N or half-even:N with N from 0 to 18."),
        refused(good().flag("round", "up:2")));
    assertEquals(
        List.of("write a number of at most 18 digits."),
        refused(good().flag("floor", "1e999999999")));
    DiskFile quotas = DiskFile.of(folder, "quotas.csv", "group,at_least", "north,1", "south,1");
    assertEquals(
        List.of("the quotas promise 2 places, but there are 1."),
        refused(good().flag("top", "1").file("quotas", quotas)));
    assertEquals(
        List.of("quotas need groups: an applications file with a column group."),
        refused(good().flag("top", "2").file("quotas", quotas)));
  }

  @Test
  void incompleteSheetsAreListed() {
    RankAsk ask =
        new RankAsk(
            folder,
            scores(HEADER, "P1,E1,a,4", "P1,E1,b,4", "P1,E2,b,4", "P2,E1,a,1"),
            "criteria-first",
            "mean");
    assertEquals(
        List.of(
            "2 sheets are incomplete; the first 2 are listed below. Complete them, or choose what a"
                + " missing mark means: reweigh, void-sheet or zero.",
            "application P1, expert E2: no mark for a.",
            "application P2, expert E1: no mark for b."),
        refused(ask));
  }
}
