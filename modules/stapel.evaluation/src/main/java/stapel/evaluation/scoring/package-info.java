/** The expert's pages: what is to be read, and one application with its sheet. */
package stapel.evaluation.scoring;
