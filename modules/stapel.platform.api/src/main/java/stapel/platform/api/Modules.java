package stapel.platform.api;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The modules that this server runs: bundles that provide the capability {@code stapel.module}. A
 * front end shows them to callers who hold {@link #PERMISSION} at the platform. Thread-safe.
 */
@ProviderType
public interface Modules {

  /** The permission key of the page. */
  String PERMISSION = "provisioning.list-modules";

  /** All of them by title, in this language. */
  List<Module> all(Locale language);

  /**
   * One module.
   *
   * @param name its symbolic name
   * @param version its version, as the bundle states it
   * @param title a few words
   * @param state how it is
   * @param schema number of its newest migration, empty when it has no tables
   * @param reads the oldest schema it can work with, empty when it has no tables
   * @param missing what it waits for: the services its components lack, by name; empty when it is
   *     well
   */
  record Module(
      String name,
      String version,
      String title,
      State state,
      OptionalLong schema,
      OptionalLong reads,
      List<String> missing) {

    /** Copies the list. */
    public Module {
      missing = List.copyOf(missing);
    }
  }

  /** How a module is. */
  enum State {
    /** Active, and all its components have what they need. */
    RUNNING,
    /** Active, but some component waits for a service. */
    WAITING,
    /** Installed and not active. */
    STOPPED
  }
}
