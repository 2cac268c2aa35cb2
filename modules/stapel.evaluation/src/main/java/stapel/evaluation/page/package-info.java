/**
 * Pages of evaluation for operators: who has scored what, the ranking, the preview of a file of
 * marks.
 */
package stapel.evaluation.page;
