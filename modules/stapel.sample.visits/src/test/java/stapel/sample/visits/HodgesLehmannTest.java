package stapel.sample.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stapel.evaluation.api.Fraction;

class HodgesLehmannTest {

  private final HodgesLehmann method = new HodgesLehmann();

  /** Hollander, Wolfe, Nonparametric Statistical Methods, the depression scale: 0.46. */
  @Test
  void agreesWithThePublishedExample() {
    List<Fraction> changes =
        scores("0.952", "-0.147", "1.022", "0.430", "0.620", "0.590", "0.490", "-0.080", "0.010");
    assertEquals(Fraction.of(46, 100), method.of(changes));
  }

  /** Pairs of 1, 2, 9: 1, 1.5, 2, 5, 5.5, 9; between 2 and 5 lies 3.5. */
  @Test
  void liesBetweenTheTwoMiddleMeansOfAnEvenNumber() {
    assertEquals(Fraction.of(7, 2), method.of(scores("1", "2", "9")));
  }

  /** A sixth expert far off takes the mean from 6.6 to 5.67 and this nowhere. */
  @Test
  void isHardlyMovedByOneWildScore() {
    assertEquals(Fraction.of(13, 2), method.of(scores("6", "6", "7", "7", "7")));
    assertEquals(Fraction.of(13, 2), method.of(scores("1", "6", "6", "7", "7", "7")));
  }

  @Test
  void asksForThreeScores() {
    assertEquals(3, method.least());
  }

  private static List<Fraction> scores(String... scores) {
    return Stream.of(scores).map(BigDecimal::new).map(Fraction::of).sorted().toList();
  }
}
