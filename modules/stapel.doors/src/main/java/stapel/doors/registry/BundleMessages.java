package stapel.doors.registry;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;
import stapel.api.Messages;
import stapel.doors.words.PropertyMessages;

/**
 * The words of each bundle, read once a version of it; holds texts only, no bundle and no class.
 */
@Component(service = BundleMessages.class)
public final class BundleMessages {

  private final Map<Long, Version> versions = new ConcurrentHashMap<>();

  /** The words of this bundle. */
  public Messages of(Bundle bundle) {
    return versions.compute(
            bundle.getBundleId(),
            (id, known) ->
                known != null && known.modified == bundle.getLastModified() ? known : read(bundle))
        .messages;
  }

  private static Version read(Bundle bundle) {
    return new Version(
        bundle.getLastModified(),
        PropertyMessages.read(path -> Optional.ofNullable(bundle.getEntry(path))));
  }

  private record Version(long modified, Messages messages) {}
}
