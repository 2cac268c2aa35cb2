package stapel.evaluation.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.command.Field;
import stapel.evaluation.ranking.TieRule;

/**
 * One thing that settles equal scores, as a person chooses it.
 *
 * @param of the criterion that decides, and only with {@link By#CRITERION}
 * @param criterion its code instead, for programs
 * @param seed public random value of the lot, and only with {@link By#LOT}
 */
record TieChoice(
    By by,
    @Field(dataset = "evaluation.criteria") Optional<Ref> of,
    @Field(max = 40, lines = 0) Optional<String> criterion,
    @Field(max = 100) Optional<String> seed) {

  /** The column that keeps a chain of them. */
  static final int LONGEST_CHAIN = 400;

  /** What settles it. */
  enum By {
    /** The better score of one criterion. */
    CRITERION,
    /** The better median. */
    MEDIAN,
    /** The earlier submission. */
    SUBMITTED_AT,
    /** A lot anybody can repeat. */
    LOT
  }

  TieChoice {
    criterion = criterion.map(String::strip).filter(code -> !code.isEmpty());
    seed = seed.map(String::strip).filter(word -> !word.isEmpty());
  }

  /** The same with the code of the chosen criterion; {@code codes} are those of the call by id. */
  TieChoice named(Map<String, String> codes) {
    return of.isEmpty() || criterion.isPresent()
        ? this
        : new TieChoice(by, of, of.map(chosen -> codes.getOrDefault(chosen.id(), "")), seed);
  }

  /** Empty when what it needs was left out; {@link #problems} says so. */
  Optional<TieRule> rule() {
    return switch (by) {
      case CRITERION -> criterion.map(TieRule.ByCriterion::new);
      case MEDIAN -> Optional.of(new TieRule.ByMedian());
      case SUBMITTED_AT -> Optional.of(new TieRule.BySubmission());
      case LOT -> seed.map(TieRule.ByLot::new);
    };
  }

  /**
   * What is wrong with it, at the fields of {@code place}.
   *
   * @param codes of the criteria of the call by their ids
   */
  List<Problem> problems(String place, Map<String, String> codes) {
    List<Problem> problems = new ArrayList<>();
    String known = codes.values().stream().sorted().collect(Collectors.joining(", "));
    String field = place + (of.isPresent() || criterion.isEmpty() ? ".of" : ".criterion");
    Optional<String> chosen = of.map(row -> codes.getOrDefault(row.id(), ""));
    if (chosen.filter(String::isEmpty).isPresent()) {
      return List.of(Problem.at(field, "ties.criterion.other", known));
    }
    if (chosen.isPresent() && !chosen.equals(criterion)) {
      return List.of(Problem.at(field, "ties.criterion.both"));
    }
    if (by == By.CRITERION && criterion.isEmpty()) {
      problems.add(Problem.at(field, "ties.criterion.missing"));
    }
    if (by == By.CRITERION && criterion.filter(code -> !codes.containsValue(code)).isPresent()) {
      problems.add(Problem.at(field, "ties.criterion.unknown", criterion.get(), known));
    }
    if (by != By.CRITERION && criterion.isPresent()) {
      problems.add(Problem.at(field, "ties.criterion.unused"));
    }
    if (by == By.LOT && seed.isEmpty()) {
      problems.add(Problem.at(place + ".seed", "ties.seed.missing"));
    }
    if (by != By.LOT && seed.isPresent()) {
      problems.add(Problem.at(place + ".seed", "ties.seed.unused"));
    }
    return problems;
  }

  /**
   * The fields of a form that say this link of a stored chain.
   *
   * @param ids of the criteria by their codes
   */
  static Map<String, Object> form(TieRule rule, Map<String, Ref> ids) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (rule instanceof TieRule.ByCriterion one) {
      fields.put("by", By.CRITERION);
      Optional.ofNullable(ids.get(one.criterion())).ifPresent(ref -> fields.put("of", ref));
    } else if (rule instanceof TieRule.ByLot lot) {
      fields.put("by", By.LOT);
      fields.put("seed", lot.seed());
    } else if (rule instanceof TieRule.ByMedian) {
      fields.put("by", By.MEDIAN);
    } else {
      fields.put("by", By.SUBMITTED_AT);
    }
    return fields;
  }
}
