package stapel.settings.preference;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.settings.value.MetatypeFile;

/**
 * What the running modules let the server's administrator set, by their Metatype files. Asked anew
 * each time, so that a module that has gone leaves nothing; a file that cannot be read is logged
 * and left out, and every other page of preferences is there.
 */
record DescribedPreferences(BundleContext context) {

  private static final Logger LOG = LoggerFactory.getLogger(DescribedPreferences.class);

  /** All, in the order of the bundles. */
  List<Found> all() {
    List<Found> found = new ArrayList<>();
    for (Bundle bundle : context.getBundles()) {
      if (module(bundle)) {
        Enumeration<URL> entries = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
          read(entry).forEach(described -> found.add(new Found(bundle, described)));
        }
      }
    }
    return found;
  }

  /** The one that has this value. */
  Optional<Found> find(String group, String key) {
    return all().stream()
        .filter(found -> found.described().pid().equals(group))
        .filter(found -> found.attribute(key).isPresent())
        .findFirst();
  }

  private static boolean module(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision != null && !revision.getDeclaredCapabilities("stapel.module").isEmpty();
  }

  private static List<MetatypeFile.Described> read(URL entry) {
    try (InputStream in = entry.openStream()) {
      return MetatypeFile.read(in);
    } catch (IOException e) {
      LOG.warn("the preferences of {} are left out", entry, e);
      return List.of();
    }
  }
}
