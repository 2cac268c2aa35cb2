package stapel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import stapel.api.work.Progress;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.calibrated.Calibration;
import stapel.evaluation.calibrated.CalibrationRule;
import stapel.evaluation.mixed.Fit;
import stapel.evaluation.mixed.MarkScale;
import stapel.evaluation.mixed.Reml;
import stapel.evaluation.ranking.Joint;

/**
 * Whether intervals and probabilities of calibrated rankings hold what they promise, on panels made
 * by the model where the truth is known; and the time of a large fit beside that of lme4.
 */
final class Calibrations {
  private static final double NINE_OF_TEN = 1.6448536269514722;
  private static final SimulatedPanel.Shape CALL =
      new SimulatedPanel.Shape(100, 20, 4, 50, 10, 5, 10);
  private static final SimulatedPanel.Shape SMALL =
      new SimulatedPanel.Shape(24, 6, 3, 50, 10, 5, 10);
  private static final SimulatedPanel.Shape FIVE_MARKS =
      new SimulatedPanel.Shape(80, 16, 4, 3.6, 0.8, 0.4, 0.8);
  private static final SimulatedPanel.Shape LARGE =
      new SimulatedPanel.Shape(10_000, 500, 5, 50, 10, 5, 12);
  private static final MarkScale ONE_TO_FIVE = new MarkScale(1, 5, 1);

  private final Place place;
  private final int panels;

  Calibrations(Place place, int panels) {
    this.place = place;
    this.panels = panels;
  }

  List<Figure> measure() throws IOException {
    List<Figure> figures = new ArrayList<>();
    Promise exact = promise(CALL, panels, CalibrationRule.Marks.PLAIN);
    String of = "what it promises, 0.9";
    figures.add(exact.coverage("intervals of 100 x 20 x 4", of, 0.88, false));
    figures.add(exact.coverage("intervals of 100 x 20 x 4", of, 0.92, true));
    figures.add(exact.calibration("p_top of 100 x 20 x 4: expected calibration error", 0.01));
    Promise small = promise(SMALL, panels, CalibrationRule.Marks.PLAIN);
    figures.add(small.coverage("intervals of 24 x 6 x 3", of, 0.88, false));
    figures.add(small.coverage("intervals of 24 x 6 x 3", of, 0.92, true));
    Promise told = promise(FIVE_MARKS, Math.max(panels / 8, 1), CalibrationRule.Marks.ORDINAL);
    Promise naive = promise(FIVE_MARKS, Math.max(panels / 8, 1), CalibrationRule.Marks.PLAIN);
    String asNumbers = String.format(Locale.ROOT, "%.3f as plain numbers", naive.covered());
    figures.add(told.coverage("intervals of whole marks 1 to 5", asNumbers, 0.87, false));
    figures.add(largeFit());
    return figures;
  }

  private static Promise promise(
      SimulatedPanel.Shape shape, int panels, CalibrationRule.Marks marks) {
    boolean whole = shape == FIVE_MARKS;
    Promise promise = new Promise();
    for (int i = 0; i < panels; i++) {
      SimulatedPanel exact = shape.make(1000 + i);
      SimulatedPanel made = whole ? exact.inWholeMarks() : exact;
      int top = shape.applications() * 3 / 10;
      CalibrationRule rule =
          new CalibrationRule(
              Joint.Method.ADJUSTED,
              OptionalInt.of(top),
              1,
              0.9,
              whole ? Optional.of(ONE_TO_FIVE) : Optional.empty(),
              marks,
              false,
              i);
      Calibrated calibrated = Calibration.of(made.panel(), rule, Progress.UNSEEN);
      promise.add(made.truth(), calibrated, top, NINE_OF_TEN);
    }
    return promise;
  }

  /** The fit of 50,000 marks, in turns after one that is not counted. */
  private Figure largeFit() throws IOException {
    SimulatedPanel panel = LARGE.make(1);
    String name = "fit of 10,000 x 500 x 5 marks";
    new Reml(panel.panel().readings()).fit(Progress.UNSEEN);
    Lme4 lme4 = new Lme4(place.scratch());
    lme4.write(panel.panel().readings());
    Sample ours = new Sample("s");
    Sample theirs = new Sample("s");
    for (int i = 0; i < 3; i++) {
      long begun = System.nanoTime();
      Fit fit = new Reml(panel.panel().readings()).fit(Progress.UNSEEN);
      ours.add((System.nanoTime() - begun) / 1e9);
      Optional<Lme4.Answer> answer = lme4.fit();
      if (answer.isEmpty()) {
        return Figure.notTaken(name, ours, "R with lme4 is not here: apt-get install r-cran-lme4");
      }
      answer.get().mustEqual(fit.components());
      theirs.add(answer.get().seconds());
    }
    return Figure.atMost(name + ", lme4", ours, theirs, 1 / 3.0);
  }
}
