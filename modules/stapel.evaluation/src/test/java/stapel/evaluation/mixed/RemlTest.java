package stapel.evaluation.mixed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;

/**
 * Against two textbooks: the analysis of variance of a complete panel (Searle, Casella and
 * McCulloch, Variance Components, 1992, section 4.7: REML is ANOVA where no component is negative),
 * and generalised least squares with the covariance matrix written out.
 */
final class RemlTest {
  private static final int APPLICATIONS = 12;
  private static final int EXPERTS = 5;

  private static Readings complete(long seed) {
    NormalSource normal = new NormalSource(seed);
    double[] worth = normal.array(APPLICATIONS, 2);
    double[] severity = normal.array(EXPERTS, 1);
    int size = APPLICATIONS * EXPERTS;
    int[] application = new int[size];
    int[] expert = new int[size];
    double[] mark = new double[size];
    for (int i = 0; i < size; i++) {
      application[i] = i / EXPERTS;
      expert[i] = i % EXPERTS;
      mark[i] = 20 + worth[application[i]] + severity[expert[i]] + normal.next();
    }
    return new Readings(APPLICATIONS, EXPERTS, application, expert, mark);
  }

  private static double meanSquare(double[] means, double grand, double times) {
    return times
        * Arrays.stream(means).map(m -> (m - grand) * (m - grand)).sum()
        / (means.length - 1);
  }

  @Test
  void isTheAnalysisOfVarianceOfACompletePanel() {
    Readings panel = complete(7);
    double[] rows = panel.means();
    double[] columns = turned(panel).means();
    double grand = panel.mean();
    double rest = 0;
    for (int i = 0; i < panel.size(); i++) {
      double off =
          panel.mark()[i] - rows[panel.application()[i]] - columns[panel.expert()[i]] + grand;
      rest += off * off;
    }
    double residual = rest / ((APPLICATIONS - 1) * (EXPERTS - 1));
    double application = (meanSquare(rows, grand, EXPERTS) - residual) / EXPERTS;
    double expert = (meanSquare(columns, grand, APPLICATIONS) - residual) / APPLICATIONS;
    Components found = new Reml(panel).fit(Progress.UNSEEN).components();
    assertEquals(Math.sqrt(application), found.application(), 1e-6);
    assertEquals(Math.sqrt(expert), found.expert(), 1e-6);
    assertEquals(Math.sqrt(residual), found.residual(), 1e-6);
    assertEquals(grand, found.mean(), 1e-9);
  }

  /** Every third reading is missing, and experts outnumber applications once. */
  @Test
  void predictionsAndTheirErrorsAreThoseOfLeastSquaresWithTheWholeCovariance() {
    for (Readings panel : new Readings[] {complete(3), turned(complete(4))}) {
      Readings gaps = panel.only(i -> i % 3 != 1);
      Fit fit = new Reml(gaps).fit(Progress.UNSEEN);
      WholeCovariance whole = new WholeCovariance(gaps, fit.components());
      assertEquals(whole.mean(), fit.components().mean(), 1e-8);
      assertArrayEquals(whole.adjusted(), fit.effects().adjusted(), 1e-7);
      assertArrayEquals(whole.severity(), fit.effects().expert(), 1e-7);
      assertArrayEquals(whole.adjustedErrors(), fit.errors().application(), 1e-7);
      assertArrayEquals(whole.severityErrors(), fit.errors().expert(), 1e-7);
    }
  }

  private static Readings turned(Readings panel) {
    return new Readings(
        /* applications= */ panel.experts(),
        /* experts= */ panel.applications(),
        /* application= */ panel.expert(),
        /* expert= */ panel.application(),
        panel.mark());
  }

  @Test
  void drawsHaveThePredictionsAsMeansAndTheirErrorsAsVariances() {
    Readings gaps = complete(5).only(i -> i % 4 != 2);
    Fit fit = new Reml(gaps).fit(Progress.UNSEEN);
    Posterior posterior = Posterior.around(fit, 30, Progress.UNSEEN);
    double[] sum = new double[APPLICATIONS];
    double[] squares = new double[APPLICATIONS];
    int draws = 20_000;
    double[] told = fit.effects().adjusted();
    posterior.each(
        draws,
        new NormalSource(1),
        Progress.UNSEEN,
        draw -> {
          double[] values = draw.adjusted();
          for (int i = 0; i < values.length; i++) {
            sum[i] += (values[i] - told[i]) / draws;
            squares[i] += (values[i] - told[i]) * (values[i] - told[i]) / draws;
          }
        });
    double[] errors = posterior.errors(fit.effects(), Progress.UNSEEN).application();
    for (int i = 0; i < APPLICATIONS; i++) {
      assertEquals(0, sum[i], 0.08);
      assertEquals(1, squares[i] / errors[i], 0.06);
      assertTrue(errors[i] >= fit.errors().application()[i]);
    }
  }

  @Test
  void severityThatNobodyHasIsAComponentOfZero() {
    Readings panel = complete(9);
    double[] marks = new double[panel.size()];
    Arrays.setAll(
        marks,
        i -> panel.application()[i] + (panel.application()[i] + panel.expert()[i]) % EXPERTS * 0.5);
    Components found = new Reml(panel.withMarks(marks)).fit(Progress.UNSEEN).components();
    assertEquals(0, found.expert(), 1e-9);
  }

  @Test
  void expertsOfOneReadingEachAreFittedWithoutSeverity() {
    Readings panel = complete(2);
    int[] alone = new int[panel.size()];
    Arrays.setAll(alone, i -> i);
    Readings anonymous =
        new Readings(APPLICATIONS, alone.length, panel.application(), alone, panel.mark());
    Fit fit = new Reml(anonymous).fit(Progress.UNSEEN);
    assertEquals(0, fit.components().expert(), 0);
    assertTrue(fit.components().application() > 0);
  }

  @Test
  void endsWhenNobodyWaitsForIt() {
    Progress gone =
        new Progress() {
          @Override
          public boolean cancelled() {
            return true;
          }

          @Override
          public void at(long done, long total) {
            // Nobody looks.
          }
        };
    Reml reml = new Reml(complete(1));
    assertThrows(CancellationException.class, () -> reml.fit(gone));
  }
}
