package stapel.tests.architecture;

import aQute.bnd.header.OSGiHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the rules read of one built bundle.
 *
 * @param name its symbolic name
 * @param imports the packages it imports
 * @param exports the packages it exports
 * @param activator whether it has an activator
 * @param components its declared components
 * @param words the message keys by language
 */
public record BundleJar(
    String name,
    Set<String> imports,
    Set<String> exports,
    boolean activator,
    List<Component> components,
    Map<String, Set<String>> words) {
  private static final List<String> LANGUAGES = List.of("ru", "en");

  /** Copies. */
  public BundleJar {
    imports = Set.copyOf(imports);
    exports = Set.copyOf(exports);
    components = List.copyOf(components);
    words = Map.copyOf(words);
  }

  /** Reads every bundle of ours in a folder, by name. */
  public static List<BundleJar> readAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("stapel\\..*\\.jar"))
          .sorted()
          .map(BundleJar::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no bundles in " + folder + ": run mvn verify", e);
    }
  }

  /** Reads one jar. */
  public static BundleJar read(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      Attributes headers = jar.getManifest().getMainAttributes();
      List<Component> components = new ArrayList<>();
      for (String path : names(headers, "Service-Component")) {
        try (InputStream xml = jar.getInputStream(jar.getEntry(path))) {
          components.add(ComponentXml.read(xml));
        }
      }
      return new BundleJar(
          headers.getValue("Bundle-SymbolicName"),
          names(headers, "Import-Package"),
          names(headers, "Export-Package"),
          headers.getValue("Bundle-Activator") != null,
          components,
          words(jar));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Set<String> names(Attributes headers, String header) {
    String value = headers.getValue(header);
    return value == null ? Set.of() : OSGiHeader.parseHeader(value).keySet();
  }

  private static Map<String, Set<String>> words(JarFile jar) throws IOException {
    Map<String, Set<String>> words = new TreeMap<>();
    for (String language : LANGUAGES) {
      var entry = jar.getEntry("OSGI-INF/l10n/messages_" + language + ".properties");
      if (entry != null) {
        Properties texts = new Properties();
        try (var reader =
            new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8)) {
          texts.load(reader);
        }
        words.put(language, new TreeSet<>(texts.stringPropertyNames()));
      }
    }
    return words;
  }
}
