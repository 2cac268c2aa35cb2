package stapel.evaluation.upload;

import java.time.Instant;
import java.util.Optional;
import stapel.intake.api.file.ImportedFile;

/**
 * One uploaded file of marks.
 *
 * @param blob name of its stored bytes
 * @param sheet of a workbook, empty for the first
 * @param touched when a chunk of it was last written
 */
record MarkImport(
    String id,
    String call,
    String file,
    String blob,
    Optional<String> sheet,
    State state,
    Choices choices,
    Instant touched) {

  /** The file's own part. */
  ImportedFile table() {
    return new ImportedFile(file, blob, sheet);
  }

  /** Where an import stands. */
  enum State {
    /** Read and shown; nothing of it counts yet. */
    UPLOADED,
    /** Its sheets are being written, hidden. */
    APPLYING,
    /** Its sheets count. */
    APPLIED,
    /** Its sheets count no longer and are being removed. */
    UNDOING,
    /** Nothing of it is left but the file. */
    UNDONE
  }
}
