package stapel.platform.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What one caller may at the moment it was asked for. For one request: it is not kept longer, so
 * that a role taken away counts at the next one. Thread-safe.
 */
@ProviderType
public interface Permits {

  /**
   * True when the caller holds this permission key in this scope; an empty scope asks for any
   * scope.
   */
  boolean may(String permission, String scope);

  /**
   * True when the caller may open this dataset: by its permission key and by a grant on some of its
   * rows.
   *
   * @param permission the key that the dataset's contribution names
   */
  boolean opens(String dataset, String permission);
}
