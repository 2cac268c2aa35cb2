package stapel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.store.Database;

/**
 * Brings up the tables of each bundle that states a schema in its capability {@code stapel.module},
 * and then registers its {@link Database} until the bundle has stopped. A module that fails is
 * logged and waits for ever; the rest goes on.
 */
final class ModuleTables implements BundleTrackerCustomizer<ServiceRegistration<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(ModuleTables.class);

  private final BundleContext context;
  private final Store store;
  private final Map<String, String> failures = new ConcurrentHashMap<>();

  ModuleTables(BundleContext context, Store store) {
    this.context = context;
    this.store = store;
  }

  @Override
  public ServiceRegistration<?> addingBundle(Bundle bundle, BundleEvent event) {
    failures.remove(bundle.getSymbolicName());
    return states(bundle).containsKey("schema") ? open(bundle) : null;
  }

  private static Map<String, Object> states(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision.getDeclaredCapabilities("stapel.module").stream()
        .map(BundleCapability::getAttributes)
        .findFirst()
        .orElse(Map.of());
  }

  private ServiceRegistration<?> open(Bundle bundle) {
    try {
      Module module = module(bundle);
      Database database = store.database(module);
      Hashtable<String, Object> properties =
          new Hashtable<>(Map.of("stapel.schema", module.schema()));
      return context.registerService(Database.class, database, properties);
    } catch (MigrationException e) {
      failures.put(bundle.getSymbolicName(), e.getMessage());
      LOG.error("The module stays without tables. {}", e.getMessage());
      return null;
    } catch (RuntimeException e) {
      failures.put(bundle.getSymbolicName(), e.toString());
      LOG.error(
          "The module {} stays without tables: {}", bundle.getSymbolicName(), e.getMessage(), e);
      return null;
    }
  }

  /** Why this bundle has no tables; empty when it has, or needs none. */
  Optional<String> failure(String bundle) {
    return Optional.ofNullable(failures.get(bundle));
  }

  /** What the bundle states and brings. */
  Module module(Bundle bundle) {
    Map<String, Object> states = states(bundle);
    int reads = states.get("reads") instanceof Long oldest ? oldest.intValue() : 1;
    Module module = new Module(bundle.getSymbolicName(), reads, scripts(bundle));
    if (!Long.valueOf(module.version()).equals(states.get("schema"))) {
      throw new MigrationException(
          module.name()
              + ": its capability states schema:Long="
              + states.get("schema")
              + " and it brings "
              + module.version()
              + " migrations");
    }
    return module;
  }

  private static List<Script> scripts(Bundle bundle) {
    Enumeration<URL> entries = bundle.findEntries(Scripts.FOLDER, "*.sql", false);
    List<Script> scripts = new ArrayList<>();
    for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
      try (InputStream in = entry.openStream()) {
        scripts.add(
            Script.of(
                entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1),
                in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + entry, e);
      }
    }
    return scripts;
  }

  @Override
  public void modifiedBundle(
      Bundle bundle, BundleEvent event, ServiceRegistration<?> registration) {
    // Starting, active and stopping are all the same here.
  }

  @Override
  public void removedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<?> registration) {
    registration.unregister();
  }
}
