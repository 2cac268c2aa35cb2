/** {@code mentoring.pair} and {@code mentoring.plan}: from files to files, without a database. */
package stapel.mentoring.calculation;
