/**
 * Applications out of a file: upload, what each column becomes, the check of every row, applying,
 * undoing, and rows set aside as tasks. Begin at {@link stapel.intake.sheet.UploadApplications} and
 * {@link stapel.intake.sheet.ApplyImport}.
 */
package stapel.intake.sheet;
