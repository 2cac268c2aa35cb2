package stapel.api;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * The name of one stored thing: the dataset that shows it, its id and, where a change must not
 * overwrite another's, the version that was seen.
 *
 * @param dataset id of the dataset, for example {@code intake.applications}
 * @param id the row's key, a ULID unless the dataset says otherwise
 * @param version the version seen, counted from 1; empty where it does not matter
 */
public record Ref(String dataset, String id, OptionalLong version) {

  /** Checks that both names are given. */
  public Ref {
    if (dataset.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("a ref needs a dataset and an id");
    }
    Objects.requireNonNull(version);
  }

  /** A ref without a version. */
  public static Ref of(String dataset, String id) {
    return new Ref(dataset, id, OptionalLong.empty());
  }

  /** A ref to the version that was seen. */
  public static Ref of(String dataset, String id, long version) {
    return new Ref(dataset, id, OptionalLong.of(version));
  }

  /** {@code dataset/id} or {@code dataset/id@version}; {@link #parse} reads it back. */
  @Override
  public String toString() {
    String name = dataset + "/" + id;
    return version.isPresent() ? name + "@" + version.getAsLong() : name;
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public static Ref parse(String text) {
    int slash = text.indexOf('/');
    int at = text.lastIndexOf('@');
    if (slash < 1) {
      throw new IllegalArgumentException("a ref is written dataset/id or dataset/id@version");
    }
    return at > slash
        ? of(
            text.substring(0, slash),
            text.substring(slash + 1, at),
            Long.parseLong(text.substring(at + 1)))
        : of(text.substring(0, slash), text.substring(slash + 1));
  }
}
