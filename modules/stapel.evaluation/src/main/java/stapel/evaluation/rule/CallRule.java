package stapel.evaluation.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stapel.api.Money;
import stapel.evaluation.funding.BudgetRule;
import stapel.evaluation.ranking.Combine;
import stapel.evaluation.ranking.Missing;
import stapel.evaluation.ranking.Order;
import stapel.evaluation.ranking.Quota;

/**
 * How a call ranks and decides. Until an operator sets one, {@link StandardRule} holds.
 *
 * @param method id of a contributed score method when {@code aggregate} is {@code METHOD}, else
 *     empty
 * @param rounding {@code none} or {@code half-up:2}, as on the command line
 * @param ties the chain as on the command line, {@code none} for none
 * @param budget in the currency the call had when it was set
 * @param clause of the programme's regulation, printed with the ranking; may be empty
 */
public record CallRule(
    String call,
    Order order,
    Averaging aggregate,
    String method,
    int trim,
    Combine combine,
    Missing missing,
    int minExperts,
    Optional<BigDecimal> floor,
    String rounding,
    String ties,
    Decision decision,
    OptionalInt places,
    int reserve,
    List<Quota> quotas,
    Optional<Money> budget,
    BudgetRule budgetRule,
    String clause) {

  /** Copies the list. */
  public CallRule {
    quotas = List.copyOf(quotas);
  }

  /** How several experts become one number. */
  public enum Averaging {
    /** Arithmetic mean. */
    MEAN,
    /** Median. */
    MEDIAN,
    /** Mean without the highest and lowest. */
    TRIMMED_MEAN,
    /** A method some module contributes. */
    METHOD,
    /** All sheets of the call together, corrected for harsh and lenient experts. */
    ADJUSTED,
    /** All sheets of the call together, by the mean rank they leave possible. */
    EXPECTED_RANK
  }

  /** How places are given. */
  public enum Decision {
    /** The best N. */
    TOP,
    /** As far as the money goes. */
    BUDGET
  }

  /**
   * Each expert's weighted sheet first, then the mean; no rounding; ties shown as ties; what the
   * settings of the call say of experts, missing marks and places.
   */
  static CallRule standard(String call, RuleSettings.Config settings) {
    return new CallRule(
        call,
        Order.CRITERIA_FIRST,
        Averaging.MEAN,
        "",
        1,
        Combine.MEAN,
        settings.missing(),
        settings.minExperts(),
        Optional.empty(),
        "none",
        "none",
        Decision.TOP,
        settings.places() == 0 ? OptionalInt.empty() : OptionalInt.of(settings.places()),
        0,
        List.of(),
        Optional.empty(),
        BudgetRule.SKIP,
        "");
  }
}
