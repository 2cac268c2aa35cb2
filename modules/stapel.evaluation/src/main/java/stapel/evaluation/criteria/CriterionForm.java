package stapel.evaluation.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Field;
import stapel.evaluation.ranking.Direction;

/** What an operator says of a criterion; the same when it is made and when it is changed. */
record CriterionForm(
    @Field(max = 40) String code,
    @Field(max = 300) Text title,
    @Field(max = 2000, lines = 3) Optional<Text> guidance,
    @Field(from = "0", to = "1000000") BigDecimal weight,
    BigDecimal lowest,
    BigDecimal highest,
    @Field(from = "0.000001", to = "1000000") Optional<BigDecimal> step,
    Optional<BigDecimal> floor,
    Optional<Direction> direction,
    boolean skippable,
    Optional<BigDecimal> commentBelow,
    Optional<Integer> place,
    @Field(max = 101) List<Anchor> anchors) {

  /** Words for one mark of the scale. */
  record Anchor(BigDecimal score, @Field(max = 1000) Text words) {}

  ScoredCriterion criterion(String id, String call, int nextPlace) {
    ScoredCriterion criterion =
        new ScoredCriterion(
            id,
            call,
            code.strip(),
            place.orElse(nextPlace),
            title,
            guidance.orElse(new Text("", "")),
            weight,
            lowest,
            highest,
            step.orElse(BigDecimal.ONE),
            floor,
            direction.orElse(Direction.HIGHER),
            skippable,
            commentBelow);
    List<Problem> problems = problems(criterion);
    if (!problems.isEmpty()) {
      throw Refusal.of(CriterionForm.class, Refusal.Kind.INVALID, problems);
    }
    return criterion;
  }

  private List<Problem> problems(ScoredCriterion criterion) {
    List<Problem> problems = new ArrayList<>();
    if (lowest.compareTo(highest) >= 0) {
      problems.add(Problem.at("criterion.highest", "scale.empty"));
    } else if (!criterion.has(highest)) {
      problems.add(Problem.at("criterion.step", "scale.step"));
    }
    if (title.isEmpty()) {
      problems.add(Problem.at("criterion.title", "title.missing"));
    }
    Set<BigDecimal> seen = new HashSet<>();
    for (int i = 0; i < anchors.size(); i++) {
      BigDecimal score = anchors.get(i).score();
      if (!criterion.has(score)) {
        problems.add(
            Problem.at(
                "criterion.anchors." + i + ".score", "score.outside", score, lowest, highest));
      } else if (!seen.add(score.stripTrailingZeros())) {
        problems.add(Problem.at("criterion.anchors." + i + ".score", "anchor.twice", score));
      }
    }
    return problems;
  }
}
