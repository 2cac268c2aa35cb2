package stapel.evaluation.criteria;

import java.math.BigDecimal;
import java.util.Optional;
import stapel.api.Text;
import stapel.evaluation.ranking.Direction;

/**
 * One criterion of a call, as stored.
 *
 * @param code the name files use, unique in the call
 * @param step distance of neighbouring marks, counted from the lowest
 * @param floor the criterion's own score an application must reach
 * @param skippable true when an expert may answer "not applicable"
 * @param commentBelow a mark below this asks for a remark
 */
public record ScoredCriterion(
    String id,
    String call,
    String code,
    int place,
    Text title,
    Text help,
    BigDecimal weight,
    BigDecimal lowest,
    BigDecimal highest,
    BigDecimal step,
    Optional<BigDecimal> floor,
    Direction direction,
    boolean skippable,
    Optional<BigDecimal> commentBelow) {

  /** True when the scale has this mark. */
  public boolean has(BigDecimal score) {
    return score.compareTo(lowest) >= 0
        && score.compareTo(highest) <= 0
        && score.subtract(lowest).remainder(step).signum() == 0;
  }

  /** True when an expert who gives this mark must say why. */
  public boolean asksRemark(BigDecimal score) {
    return commentBelow.filter(below -> score.compareTo(below) < 0).isPresent();
  }
}
