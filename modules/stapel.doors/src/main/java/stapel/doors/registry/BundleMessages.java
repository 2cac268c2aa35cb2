package stapel.doors.registry;

import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;
import stapel.api.Messages;
import stapel.doors.words.PropertyMessages;

/**
 * The words of each bundle, read once a version of it; holds texts only, no bundle and no class.
 * One entry a symbolic name, so that a module that comes and goes leaves one behind.
 */
@Component(service = BundleMessages.class)
public final class BundleMessages {

  private final Map<String, Version> versions = new ConcurrentHashMap<>();

  /** The words of this bundle; of one that has gone, those that were read while it was here. */
  public Messages of(Bundle bundle) {
    return versions.compute(
            bundle.getSymbolicName(),
            (name, known) ->
                known != null && (known.is(bundle) || bundle.getState() == Bundle.UNINSTALLED)
                    ? known
                    : read(bundle))
        .messages;
  }

  private static Version read(Bundle bundle) {
    return new Version(
        bundle.getBundleId(),
        bundle.getLastModified(),
        PropertyMessages.read(path -> entry(bundle, path)));
  }

  private static Optional<URL> entry(Bundle bundle, String path) {
    try {
      return Optional.ofNullable(bundle.getEntry(path));
    } catch (IllegalStateException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private record Version(long id, long modified, Messages messages) {

    boolean is(Bundle bundle) {
      return id == bundle.getBundleId() && modified == bundle.getLastModified();
    }
  }
}
