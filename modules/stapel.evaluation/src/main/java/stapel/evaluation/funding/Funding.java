package stapel.evaluation.funding;

import java.math.BigDecimal;

/**
 * What a candidate gets.
 *
 * @param remaining of the budget after this candidate
 */
public record Funding(Candidate candidate, boolean funded, BigDecimal remaining) {}
