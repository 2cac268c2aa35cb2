/** Comma-separated files of calculations, read row by row. */
package stapel.evaluation.tables;
