/**
 * The criteria of a call with their scales and anchors, as operators write and experts read them.
 */
package stapel.evaluation.criteria;
