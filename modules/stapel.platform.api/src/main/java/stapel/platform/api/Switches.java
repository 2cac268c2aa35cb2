package stapel.platform.api;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Modules that are switched off in regions. What such a module contributes is not there for rows
 * and callers of the region and of all below it; its data stay. Stored in the database, so that all
 * nodes follow within seconds. Called inside a transaction.
 */
@ProviderType
public interface Switches {

  /**
   * Switches a module off in a region.
   *
   * @param module its symbolic name
   * @param region id of the region's scope
   * @return false when it was off already
   */
  boolean off(String module, String region);

  /** Switches it on again; false when it was not off. */
  boolean on(String module, String region);

  /** Ids of the regions by symbolic name of the module; empty when nothing is switched off. */
  Map<String, Set<String>> all();
}
