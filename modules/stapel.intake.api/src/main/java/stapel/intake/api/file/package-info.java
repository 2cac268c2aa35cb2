/**
 * What imports of tables have in common, whatever their rows become: the stored file, its first
 * rows, what becomes of its columns, and what is wrong with it.
 *
 * <pre>{@code
 * ImportedFile file = new ImportedFile(upload.name(), files.put(upload), Optional.empty());
 * FilePreview preview = new FilePreview(10);
 * files.rows(file, preview);
 * FileColumns columns = new HeaderGuess().know("number", "№", "no").of(preview.header());
 * }</pre>
 */
@Version("0.1.0")
@Export
package stapel.intake.api.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
