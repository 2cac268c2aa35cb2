package stapel.settings.scoped;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One value that stands in the tables.
 *
 * @param standing whose it is
 * @param origin id of the scope a frozen value came from; empty for the scope's own and for
 *     defaults
 * @param frozen whether it stood when the call opened
 */
public record Stored(
    String id,
    String scope,
    long version,
    String definition,
    String attribute,
    List<String> values,
    Standing standing,
    Optional<String> origin,
    boolean frozen) {

  /** Copies the list. */
  public Stored {
    values = List.copyOf(values);
  }

  /** Whose a value is. */
  public enum Standing {
    /** Set in this scope. */
    OWN,
    /** Inherited when the call opened. */
    INHERITED,
    /** The default when the call opened. */
    STANDARD;

    /** How it is stored. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
