package stapel.rest.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Waits for services of a framework that has just started: contributions come when their module's
 * tables are there. Which contributions will come, the components' own XML says, so an unknown name
 * is not waited for.
 */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ID = Pattern.compile("name=\"stapel\\.id\"[^>]*value=\"([^\"]+)\"");

  private final BundleContext context;

  Waiting(BundleContext context) {
    this.context = context;
  }

  /** The service of this type. */
  <T> T of(Class<T> type) {
    return found(new ServiceTracker<T, T>(context, type, null), type.getName());
  }

  /**
   * Waits for all contributions of this type that some bundle declares, or for the one of this id.
   */
  void declared(String type, Optional<String> id) {
    for (String declared : declarations(type)) {
      if (id.isEmpty() || id.get().equals(declared)) {
        try {
          String filter = "(&(objectClass=" + type + ")(stapel.id=" + declared + "))";
          found(
              new ServiceTracker<Object, Object>(context, context.createFilter(filter), null),
              declared);
        } catch (InvalidSyntaxException e) {
          throw new IllegalStateException(declared, e);
        }
      }
    }
  }

  private static <T> T found(ServiceTracker<T, T> tracker, String what) {
    tracker.open();
    try {
      T service = tracker.waitForService(PATIENCE.toMillis());
      if (service == null) {
        throw new IllegalStateException("not there after " + PATIENCE.toSeconds() + " s: " + what);
      }
      return service;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      tracker.close();
    }
  }

  private List<String> declarations(String type) {
    List<String> ids = new ArrayList<>();
    for (Bundle bundle : context.getBundles()) {
      String components = bundle.getHeaders("").get("Service-Component");
      if (bundle.getState() == Bundle.ACTIVE && components != null) {
        for (String path : components.split(",")) {
          String xml = text(bundle.getEntry(path.strip()));
          Matcher id = ID.matcher(xml);
          if (xml.contains("interface=\"" + type + "\"") && id.find()) {
            ids.add(id.group(1));
          }
        }
      }
    }
    return ids;
  }

  private static String text(URL entry) {
    if (entry == null) {
      return "";
    }
    try (InputStream in = entry.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(entry.toString(), e);
    }
  }
}
