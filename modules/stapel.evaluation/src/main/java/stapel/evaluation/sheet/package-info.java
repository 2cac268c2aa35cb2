/** Score sheets as they are stored: saved, submitted, corrected by a new revision, voided. */
package stapel.evaluation.sheet;
