package stapel.evaluation.calibrated;

import java.util.Arrays;
import stapel.evaluation.expectedrank.RankTally;
import stapel.evaluation.mixed.Effects;

/** Hands the ranked applications of a draw to a tally. */
record Tallied(RankTally tally, int[] ranked) {
  void add(Effects draw) {
    tally.add(Arrays.stream(ranked).mapToDouble(i -> draw.application()[i]).toArray());
  }
}
