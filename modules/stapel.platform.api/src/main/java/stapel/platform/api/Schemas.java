package stapel.platform.api;

import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How far the tables of modules have been migrated, and which versions may still work on them.
 * Modules that were taken out are known too, since their tables stay. Thread-safe.
 */
@ProviderType
public interface Schemas {

  /**
   * Number of the last migration applied for a module; empty when it has no tables here.
   *
   * @param module its symbolic name
   */
  OptionalInt applied(String module);

  /**
   * The oldest schema whose code can work on the tables as they are; 1 when it has none.
   *
   * @param module its symbolic name
   */
  int oldest(String module);

  /**
   * Why the tables of a running module could not be prepared; empty when they could.
   *
   * @param module its symbolic name
   */
  Optional<String> failure(String module);
}
