package stapel.intake.sheet;

import java.time.Instant;
import java.util.Optional;
import stapel.intake.api.file.ImportedFile;

/**
 * One uploaded file.
 *
 * @param blob name of its stored bytes
 * @param sheet of a workbook, empty for the first
 * @param touched when a chunk of it was last written
 */
record Import(
    String id,
    String call,
    String file,
    String blob,
    Optional<String> sheet,
    ImportState state,
    Instant touched) {

  /** The file's own part. */
  ImportedFile table() {
    return new ImportedFile(file, blob, sheet);
  }
}
