/**
 * Calibrated rankings: the sheets of a call as readings, the checks without which no comparison
 * would be honest, and what {@link stapel.evaluation.mixed} and {@link
 * stapel.evaluation.expectedrank} make of them.
 */
package stapel.evaluation.calibrated;
