package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/** Budgets spent by hand. */
final class FundCalculationTest {
  @TempDir Path folder;

  private Result result = Result.done();

  private List<String> fund(String rule, String... candidates) {
    DiskFile output = new DiskFile(folder.resolve("funded.csv"));
    DiskFile input = DiskFile.of(folder, "candidates.csv", candidates);
    result =
        new FundCalculation()
            .calculate(new FundCalculation.Request(input, new BigDecimal("100"), rule, output));
    return output.lines();
  }

  private static final String[] FIVE = {
    "application,score,eligible,amount",
    "C,3,yes,50",
    "A,5,yes,60.50",
    "B,4,да,40",
    "D,2.5,no,1",
    "E,2,yes,",
    "F,1,yes,39.50"
  };

  @Test
  void skipPassesOverWhatDoesNotFit() {
    assertEquals(
        List.of(
            "application,score,eligible,amount,status,remaining",
            "A,5,yes,60.50,FUNDED,39.50",
            "B,4,yes,40,NOT FUNDED,39.50",
            "C,3,yes,50,NOT FUNDED,39.50",
            "D,2.5,no,1,NOT FUNDED,39.50",
            "E,2,yes,,NOT FUNDED,39.50",
            "F,1,yes,39.50,FUNDED,0.00"),
        fund("skip", FIVE));
    assertEquals(Map.of("candidates", 6L, "funded", 2L), result.counts());
  }

  @Test
  void stopEndsAtTheFirstThatDoesNotFit() {
    assertEquals("F,1,yes,39.50,NOT FUNDED,39.50", fund("stop", FIVE).get(6));
  }

  @Test
  void stopIsNotEndedByWhoIsNotEligible() {
    assertEquals(
        List.of("B,4,no,500,NOT FUNDED,100", "A,3,yes,100,FUNDED,0"),
        fund("stop", "application,score,eligible,amount", "A,3,yes,100", "B,4,no,500")
            .subList(1, 3));
  }

  @Test
  void equalScoresKeepTheirOrder() {
    assertEquals(
        List.of("B,3,yes,60,FUNDED,40", "A,3,yes,60,NOT FUNDED,40"),
        fund("skip", "application,score,eligible,amount", "B,3,yes,60", "A,3,yes,60")
            .subList(1, 3));
  }

  @Test
  void wrongRowsAreNamed() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                fund(
                    "skip",
                    "application,score,eligible,amount",
                    "A,x,yes,1",
                    "A,1,maybe,1",
                    "B,1,yes,-5"));
    assertEquals(
        List.of(
            "2: candidates.csv: score “x” is not a number. Write digits and a point, at most 18 digits.",
            "3: candidates.csv: application “A” stands twice.",
            "3: candidates.csv: “maybe”: write yes or no.",
            "4: candidates.csv: amount “-5” is not a number from 0 on."),
        new BundleWords(RankCalculation.class).of(refusal, Locale.ENGLISH));
  }
}
