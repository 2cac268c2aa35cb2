package stapel.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The dynamic lists of contributions and of modules' own extension points. A service; thread-safe.
 */
@ProviderType
public interface Registries {

  /**
   * The list of everything registered for this type, now and later.
   *
   * @param type a contribution or an extension point, for example {@code Dataset.class}
   */
  <T> Registry<T> of(Class<T> type);

  /** The words of the bundle that this class belongs to. */
  Messages messages(Class<?> anchor);
}
