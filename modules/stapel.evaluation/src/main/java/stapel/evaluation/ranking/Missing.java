package stapel.evaluation.ranking;

/**
 * What a sheet (one expert's marks for one application) without some criterion means under {@link
 * Order#CRITERIA_FIRST}. The other orders use the marks that are there.
 */
public enum Missing {
  /** Nothing is ranked; the sheets are listed. */
  REFUSE,
  /** The weights of the criteria that are there are raised in proportion, to the same total. */
  REWEIGH,
  /** The sheet does not count: neither its marks nor its expert. */
  VOID_SHEET,
  /** The missing mark is 0. Where lower is better this is the best mark: choose it knowingly. */
  ZERO
}
