package stapel.evaluation.funding;

/** What happens when the next eligible candidate does not fit in what remains. */
public enum BudgetRule {
  /** It is passed over, and a smaller one further down may still fit. */
  SKIP,
  /** Nobody after it is funded. */
  STOP
}
