package stapel.tests.architecture;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.osgi.Processor;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resolved run descriptor, and the edition it means.
 *
 * @param name the edition's name
 * @param bundles the symbolic names of all bundles, sorted
 * @param serverOnly those that a calculation in the client's process goes without
 * @param configurations what it sets otherwise than its modules do: values by key by group
 */
public record RunDescriptor(
    String name,
    List<String> bundles,
    Set<String> serverOnly,
    Map<String, Map<String, String>> configurations) {
  private static final Pattern ARTIFACT =
      Pattern.compile("\\s*([^:]+):([^:]+):jar:([^:]+):(?:runtime|compile):(/.*?\\.jar)(?:\\W.*)?");

  /** Third-party parts and what stands under every bundle of ours start first. */
  private static final Set<String> INFRASTRUCTURE = Set.of("stapel.logging", "stapel.templates");

  /** Copies. */
  public RunDescriptor {
    bundles = List.copyOf(bundles);
    serverOnly = Set.copyOf(serverOnly);
    configurations = new TreeMap<>(configurations);
  }

  /** Reads what the resolver wrote. */
  public static RunDescriptor read(Path resolved) {
    try (Processor processor = new Processor()) {
      processor.setProperties(resolved.toFile());
      return new RunDescriptor(
          resolved.getFileName().toString().replace(".bndrun", ""),
          names(processor, "-runbundles").stream().sorted().toList(),
          names(processor, "stapel.server-only"),
          configurations(processor));
    } catch (IOException e) {
      throw new UncheckedIOException(resolved.toString(), e);
    }
  }

  private static Map<String, Map<String, String>> configurations(Processor processor) {
    Map<String, Map<String, String>> configurations = new TreeMap<>();
    OSGiHeader.parseHeader(processor.getProperty("stapel.configurations", ""))
        .forEach((pid, values) -> configurations.put(pid, new TreeMap<>(values)));
    return configurations;
  }

  private static Set<String> names(Processor processor, String key) {
    return OSGiHeader.parseHeader(processor.getProperty(key, "")).keySet();
  }

  /**
   * Maven's {@code group:artifact:version} of each bundle in a list written by the build, by
   * symbolic name.
   */
  public static Map<String, String> ids(Path artifacts) {
    Map<String, String> ids = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(artifacts)) {
        Matcher artifact = ARTIFACT.matcher(line);
        if (artifact.matches()) {
          String id = artifact.group(1) + ":" + artifact.group(2) + ":" + artifact.group(3);
          ids.put(symbolicName(Path.of(artifact.group(4))), id);
        }
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(artifacts.toString(), e);
    }
  }

  private static String symbolicName(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      String name = jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
      return name == null ? file.getFileName().toString() : name.split(";")[0].trim();
    }
  }

  private String set() {
    List<String> lines = new ArrayList<>();
    configurations.forEach(
        (pid, values) -> {
          JsonObject group = new JsonObject();
          new TreeMap<>(values).forEach(group::addProperty);
          lines.add("    \"" + pid + "\": " + group);
        });
    return lines.isEmpty()
        ? ""
        : ",\n  \"configurations\": {\n" + String.join(",\n", lines) + "\n  }";
  }

  /** The OSGi Feature of this edition as JSON, one bundle a line. */
  public String feature(Map<String, String> ids) {
    List<String> lines = new ArrayList<>();
    for (String bundle : bundles) {
      boolean ours = bundle.startsWith("stapel.") && !INFRASTRUCTURE.contains(bundle);
      JsonObject part = new JsonObject();
      part.addProperty("id", Objects.requireNonNull(ids.get(bundle), bundle));
      part.addProperty("stapel.start", ours ? 2 : 1);
      if (serverOnly.contains(bundle)) {
        part.addProperty("stapel.headless", false);
      }
      lines.add("    " + part);
    }
    return """
        {
          "feature-resource-version": "1.0",
          "id": "stapel:%s:0.1.0",
          "bundles": [
        %s
          ]%s
        }
        """
        .formatted(name, String.join(",\n", lines), set());
  }
}
