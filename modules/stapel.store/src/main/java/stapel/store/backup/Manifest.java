package stapel.store.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself, its last entry.
 *
 * @param format 1; a higher one is of a newer version of the system
 * @param created when the snapshot was taken, ISO
 * @param modules every module whose tables it holds, removed ones too
 * @param rows rows by {@code schema.table}
 * @param blobs how many blobs
 * @param digests SHA-256 of every other entry by its name
 */
public record Manifest(
    int format,
    String created,
    List<Stated> modules,
    Map<String, Long> rows,
    long blobs,
    Map<String, String> digests) {

  /** The format written and read. */
  public static final int FORMAT = 1;

  static final String NAME = "manifest.json";

  /**
   * A module with the migrations that made its tables, so that they can be made again without it.
   *
   * @param name symbolic name of its bundle
   * @param reads the oldest schema its tables can be read with
   * @param scripts its migrations in order
   */
  public record Stated(String name, int reads, List<Applied> scripts) {}

  /** One migration file. */
  public record Applied(String name, String sql) {}

  /** The same with these digests. */
  public Manifest with(Map<String, String> newDigests) {
    return new Manifest(format, created, modules, rows, blobs, newDigests);
  }

  /** Rows and blobs together. */
  public long steps() {
    return rows.values().stream().mapToLong(Long::longValue).sum() + blobs;
  }
}
