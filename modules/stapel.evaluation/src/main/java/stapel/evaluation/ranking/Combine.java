package stapel.evaluation.ranking;

/** How weighted criteria become one number. */
public enum Combine {
  /** Sum of weight times mark, divided by the sum of the weights. */
  MEAN,
  /** Sum of weight times mark. */
  SUM
}
