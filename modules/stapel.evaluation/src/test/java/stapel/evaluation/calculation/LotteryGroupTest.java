package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.expectedrank.HeyardPosterior;
import stapel.evaluation.mixed.NormalSource;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.ranking.Combine;
import stapel.evaluation.ranking.Mean;
import stapel.evaluation.ranking.Missing;
import stapel.evaluation.ranking.Order;
import stapel.evaluation.ranking.Rounding;
import stapel.evaluation.ranking.Scoring;
import stapel.testkit.DiskFile;

/**
 * Whom the lottery of the article's panel takes by intervals of worth, and whom it would take by
 * intervals of ranks: the reason for the former.
 */
final class LotteryGroupTest {
  private static final int PLACES = 5;
  private static final int DRAWS = 20_000;

  private static Panel panel() {
    Cohort cohort =
        Cohort.of(
            ScoresFile.read(
                new DiskFile(SharedData.file("funding-line-panel/scores.csv")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ScoresFile.MOST));
    return Panel.of(
        cohort,
        new Scoring(
            Order.CRITERIA_FIRST,
            new Mean(),
            Combine.MEAN,
            Optional.empty(),
            Missing.REFUSE,
            new Rounding.None()));
  }

  /** The group whose middle half of draws holds the mean of the last with a place. */
  private static List<String> group(Panel panel, double[][] draws) {
    double[] means =
        Arrays.stream(draws).mapToDouble(d -> Arrays.stream(d).average().orElse(0)).toArray();
    double line = Arrays.stream(means).sorted().toArray()[PLACES - 1];
    List<String> group = new ArrayList<>();
    for (int i = 0; i < draws.length; i++) {
      double[] sorted = Arrays.stream(draws[i]).sorted().toArray();
      if (sorted[DRAWS / 4] <= line && line <= sorted[3 * DRAWS / 4]) {
        group.add(panel.applications().get(i));
      }
    }
    return group;
  }

  @Test
  void worthGivesTheGroupOfTheArticleAndRanksDoNot() {
    Panel panel = panel();
    int many = panel.applications().size();
    double[][] worth = new double[many][DRAWS];
    double[][] ranks = new double[many][DRAWS];
    int[] next = {0};
    new HeyardPosterior(panel.readings(), 5)
        .each(
            DRAWS,
            new NormalSource(1),
            Progress.UNSEEN,
            draw -> {
              double[] values = draw.application();
              int at = next[0]++;
              for (int i = 0; i < many; i++) {
                double one = values[i];
                // The first rank is the best, so is the least of a worth with its sign turned.
                worth[i][at] = -one;
                ranks[i][at] = 1 + IntStream.range(0, many).filter(j -> values[j] > one).count();
              }
            });
    assertEquals(List.of("2", "3", "4", "5", "6"), sorted(group(panel, worth)));
    assertEquals(List.of("2", "3", "4", "5", "6", "7", "8"), sorted(group(panel, ranks)));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted((a, b) -> new BigDecimal(a).compareTo(new BigDecimal(b))).toList();
  }
}
