package stapel.sample.visits;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.api.ScoreMethod;

/**
 * The Hodges–Lehmann estimate: the median of the means of all pairs of scores, each score paired
 * with itself too. Up to 29 % of wild scores cannot carry it away, yet it uses them all, unlike the
 * median. J. L. Hodges, E. L. Lehmann, Estimates of location based on rank tests, The Annals of
 * Mathematical Statistics 34 (1963), 598–611.
 */
@Component
@Contribution(id = "sample.hodges-lehmann", permission = "public")
public final class HodgesLehmann implements ScoreMethod {

  private static final Fraction HALF = Fraction.of(1, 2);

  /** Of one or two scores it is their plain mean under another name. */
  @Override
  public int least() {
    return 3;
  }

  @Override
  public Fraction of(List<Fraction> ascending) {
    List<Fraction> means = new ArrayList<>();
    for (int i = 0; i < ascending.size(); i++) {
      for (int j = i; j < ascending.size(); j++) {
        means.add(ascending.get(i).plus(ascending.get(j)).times(HALF));
      }
    }
    means.sort(null);
    int middle = means.size() / 2;
    return means.size() % 2 == 1
        ? means.get(middle)
        : means.get(middle - 1).plus(means.get(middle)).times(HALF);
  }
}
