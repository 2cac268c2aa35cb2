package stapel.launcher;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/** A server in this process, whose bundles and services a test can watch. */
final class Observed implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern SETTING = Pattern.compile("<(OCD|AD)\\b[^>]*?\\bid=\"([^\"]+)\"");

  private final Platform platform;
  private final Console console;
  private final BundleContext context;
  private final Map<String, Integer> stops = new ConcurrentHashMap<>();

  private Observed(Platform platform, Path data) throws InterruptedException {
    this.platform = platform;
    this.console = new Console(data);
    Object ready = platform.service("stapel.platform.api.Ready", PATIENCE).orElseThrow();
    this.context =
        FrameworkUtil.getBundle(ready.getClass())
            .getBundleContext()
            .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
            .getBundleContext();
    SynchronousBundleListener stopped =
        event -> {
          if (event.getType() == BundleEvent.STOPPED) {
            stops.merge(event.getBundle().getSymbolicName(), 1, Integer::sum);
          }
        };
    context.addBundleListener(stopped);
  }

  /** Starts an edition on a directory, as {@code ./stapel run} does. */
  static Observed start(String name, Path data) throws IOException, InterruptedException {
    Home home = new Home(ServerProcess.root());
    Edition edition = Edition.read(home.editions(), name);
    Arguments said = Arguments.parse("run", name, "--data", data.toString(), "--port", "0");
    Listening listening = Listening.choose(said, false, Optional.empty());
    ServerFile file =
        new ServerFile(0, listening.local(), listening.address().toString(), name, "secret");
    Files.createDirectories(data.resolve("run"));
    Map<String, String> properties = new HashMap<>(Serve.common(said, home, edition, data, "en"));
    properties.putAll(listening.properties());
    properties.put("stapel.demo", "false");
    properties.put("stapel.console.token", file.token());
    Platform platform = Platform.create(data.resolve("run/framework"), "server", properties);
    platform.start(new Boot(home, data).jars(edition));
    Observed observed = new Observed(platform, data);
    new Readiness(platform, listening).await();
    file.write(data);
    return observed;
  }

  /** The way to it. */
  Console console() {
    return console;
  }

  /** How everything is now. */
  State state() throws IOException, InterruptedException, InvalidSyntaxException {
    Map<String, String> versions = new TreeMap<>();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID) {
        versions.put(bundle.getSymbolicName(), bundle.getLocation());
      }
    }
    Map<String, String> contributions = new TreeMap<>();
    for (ServiceReference<?> service : context.getAllServiceReferences(null, "(stapel.id=*)")) {
      for (String type : (String[]) service.getProperty(Constants.OBJECTCLASS)) {
        contributions.put(
            type.substring(type.lastIndexOf('.') + 1) + " " + service.getProperty("stapel.id"),
            service.getBundle().getSymbolicName());
      }
      String permission = String.valueOf(service.getProperty("stapel.permission"));
      if (!Set.of("null", "", "public").contains(permission)) {
        contributions.put("Permission " + permission, service.getBundle().getSymbolicName());
      }
    }
    settings(contributions);
    Set<String> columns = new TreeSet<>();
    for (JsonElement dataset : console.get("datasets").getAsJsonArray("datasets")) {
      JsonObject one = dataset.getAsJsonObject();
      for (JsonElement column : one.getAsJsonArray("columns")) {
        columns.add(one.get("id").getAsString() + " " + column.getAsString());
      }
    }
    return new State(versions, contributions, columns, Map.copyOf(stops));
  }

  /** What the running bundles' Metatype files let somebody set. */
  private void settings(Map<String, String> contributions) throws IOException {
    for (Bundle bundle : context.getBundles()) {
      Enumeration<URL> files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
      while (files != null && files.hasMoreElements()) {
        try (InputStream in = files.nextElement().openStream()) {
          String group = "";
          Matcher words = SETTING.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          while (words.find()) {
            group = words.group(1).equals("OCD") ? words.group(2) : group;
            if (words.group(1).equals("AD")) {
              contributions.put(
                  "Setting " + group + "." + words.group(2), bundle.getSymbolicName());
            }
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    platform.close();
  }

  /**
   * One moment.
   *
   * @param versions where each bundle lies, which names its bytes, by symbolic name
   * @param contributions symbolic names of their bundles by kind and id
   * @param columns dataset and key
   * @param stops how often each bundle has stopped
   */
  record State(
      Map<String, String> versions,
      Map<String, String> contributions,
      Set<String> columns,
      Map<String, Integer> stops) {

    /** Bundles that have other bytes than before. */
    Set<String> replaced(State before) {
      return sorted(
          versions.keySet().stream()
              .filter(before.versions::containsKey)
              .filter(name -> !versions.get(name).equals(before.versions.get(name))));
    }

    /** Bundles that stopped since and are there as they were. */
    Set<String> restarted(State before) {
      return sorted(
          versions.keySet().stream()
              .filter(name -> versions.get(name).equals(before.versions.get(name)))
              .filter(name -> stopped(before, name)));
    }

    private boolean stopped(State before, String name) {
      return stops.getOrDefault(name, 0) > before.stops.getOrDefault(name, 0);
    }

    /** What is contributed now and was not before, columns left out. */
    Set<String> contributions(State before) {
      return sorted(
          contributions.keySet().stream()
              .filter(key -> !key.startsWith("Columns "))
              .filter(key -> !before.contributions.containsKey(key)));
    }

    /** Columns of datasets that are there at both moments. */
    Set<String> newColumns(State before) {
      return sorted(
          columns.stream()
              .filter(column -> !before.columns.contains(column))
              .filter(column -> before.has(column.split(" ")[0]))
              .map(column -> column.split(" ")[1]));
    }

    private boolean has(String dataset) {
      return contributions.containsKey("Dataset " + dataset);
    }

    /** Jobs of the bundles that have stopped at the later moment. */
    Set<String> stoppedJobs(State after) {
      return sorted(
          contributions.entrySet().stream()
              .filter(entry -> entry.getKey().startsWith("Job "))
              .filter(entry -> after.stopped(this, entry.getValue()))
              .map(entry -> entry.getKey().substring("Job ".length())));
    }

    private static Set<String> sorted(Stream<String> names) {
      return names.collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
