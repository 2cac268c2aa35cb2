/** A budget spent down a list, in plain Java. */
package stapel.evaluation.funding;
