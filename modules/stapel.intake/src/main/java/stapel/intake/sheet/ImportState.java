package stapel.intake.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where an import stands. */
enum ImportState {
  /** Read and shown; nothing of it is an application yet. */
  UPLOADED,
  /** Its rows are being written, hidden. */
  APPLYING,
  /** Its rows are applications. */
  APPLIED,
  /** Its rows were applications and are so no more. */
  UNDONE;

  static final List<String> KEYS = Arrays.stream(values()).map(ImportState::key).toList();

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ImportState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
