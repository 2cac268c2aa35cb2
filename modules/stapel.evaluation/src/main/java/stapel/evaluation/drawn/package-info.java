/**
 * Lots of calls as they are kept: committed before a public random value is known, drawn by it, and
 * verified by anybody. How a lot is drawn stands in {@link stapel.evaluation.lottery}.
 */
package stapel.evaluation.drawn;
