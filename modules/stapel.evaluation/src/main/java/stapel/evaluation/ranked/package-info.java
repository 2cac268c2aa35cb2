/**
 * Rankings of calls as they are kept: computed from the stored marks, decided, settled and applied.
 * What is computed stands in {@link stapel.evaluation.ranking}.
 */
package stapel.evaluation.ranked;
