package stapel.evaluation.ranking;

/** In which order criteria and experts are brought together. */
public enum Order {
  /** All marks of an application are averaged at once; weights are not used. */
  POOLED,
  /** Each expert's marks are combined by weight, then the experts' scores are averaged. */
  CRITERIA_FIRST,
  /**
   * Each criterion is averaged over the experts and rounded, then the criteria are combined by
   * weight.
   */
  EXPERTS_FIRST
}
