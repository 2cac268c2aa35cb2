/**
 * Marks to scores, scores to ranks, ranks to places, in exact fractions and plain Java. Begin at
 * {@link stapel.evaluation.ranking.Ranker}; docs/decisions/0020-ranking-rules-made-exact.md has the
 * rules.
 */
package stapel.evaluation.ranking;
