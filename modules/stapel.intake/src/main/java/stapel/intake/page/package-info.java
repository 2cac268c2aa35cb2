/**
 * Pages of intake where the default list and form are not enough: a call, an application's entry,
 * the preview of a file.
 */
package stapel.intake.page;
