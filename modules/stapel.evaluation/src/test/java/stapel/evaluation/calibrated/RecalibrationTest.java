package stapel.evaluation.calibrated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;
import stapel.evaluation.mixed.MarkScale;
import stapel.evaluation.mixed.Readings;
import stapel.evaluation.ranking.Joint;

/** Scores of a part of a panel, against the calibration of a panel that has no more. */
final class RecalibrationTest {
  private static Panel panel() {
    Random random = new Random(3);
    int[] application = new int[32];
    int[] expert = new int[32];
    double[] mark = new double[32];
    for (int i = 0; i < mark.length; i++) {
      application[i] = i / 4;
      expert[i] = i % 4;
      mark[i] = 1 + random.nextInt(5);
    }
    return new Panel(
        List.of("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7"),
        List.of("e0", "e1", "e2", "e3"),
        new Readings(8, 4, application, expert, mark),
        true);
  }

  private static CalibrationRule rule(Joint.Method method, int minExperts) {
    return new CalibrationRule(
        method,
        OptionalInt.of(3),
        minExperts,
        0.9,
        Optional.of(new MarkScale(1, 5, 0)),
        CalibrationRule.Marks.PLAIN,
        false,
        1);
  }

  @Test
  void whoTookNoRankInTheWholeTakesNoneInAPart() {
    Joint.Method method = Joint.Method.EXPECTED_RANK;
    Panel part = panel().only(reading -> reading != 10 && reading / 2 != 3);
    Calibrated own = Calibration.of(part, rule(method, 3), Progress.UNSEEN);
    Recalibration.Scores scores =
        new Recalibration(rule(method, 1), name -> !name.equals("a1")).of(part);
    assertEquals(own.joint(method), scores.joint());
    assertEquals(own.drawn(), scores.byLot());
  }

  @Test
  void aPartScoresAsAPanelOfItsOwn() {
    for (Joint.Method method : Joint.Method.values()) {
      CalibrationRule rule = rule(method, 1);
      Panel part = panel().only(reading -> reading % 4 != 2);
      assertEquals(List.of("e0", "e1", "e3"), part.experts());
      Calibrated own = Calibration.of(part, rule, Progress.UNSEEN);
      Recalibration.Scores scores = new Recalibration(rule, any -> true).of(part);
      assertEquals(own.joint(method), scores.joint());
      assertEquals(own.drawn(), scores.byLot());
    }
  }

  @Test
  void whoLosesTheLastReadingIsNotInThePart() {
    Panel part = panel().only(reading -> reading / 4 != 5 && reading != 0);
    assertEquals(List.of("a0", "a1", "a2", "a3", "a4", "a6", "a7"), part.applications());
    assertEquals(27, part.readings().size());
    assertEquals(panel().readings().mark()[24], part.readings().mark()[19]);
  }
}
