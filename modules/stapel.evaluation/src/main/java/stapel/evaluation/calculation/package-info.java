/** {@code evaluation.rank} and {@code evaluation.fund}: from files to files, without a database. */
package stapel.evaluation.calculation;
