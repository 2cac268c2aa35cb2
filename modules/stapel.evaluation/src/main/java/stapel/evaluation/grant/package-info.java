/** Who sees and does what in evaluation. */
package stapel.evaluation.grant;
