package stapel.evaluation.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.command.Field;

/**
 * One mark as an expert gives it; without a score it is not marked yet or, where allowed, not
 * applicable.
 */
record MarkForm(
    @Field(dataset = "evaluation.criteria") Ref criterion,
    Optional<BigDecimal> score,
    @Field(max = 4000, lines = 2) Optional<String> remark) {

  SheetMark mark() {
    return new SheetMark(criterion.id(), score, remark.orElse("").strip());
  }
}
