/** The calculation {@code experts.assign}: from files to a file, without a database. */
package stapel.experts.calculation;
