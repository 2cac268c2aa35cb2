/**
 * Marks out of a file: upload, what each column becomes, the check of every row, applying, and rows
 * set aside. Begin at {@link stapel.evaluation.upload.UploadMarks} and {@link
 * stapel.evaluation.upload.ApplyMarks}.
 */
package stapel.evaluation.upload;
