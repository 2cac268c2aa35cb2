package stapel.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads jars for an index. */
public final class Indexer {

  /** What resolving, naming and starting need; other headers are not copied. */
  private static final List<String> HEADERS =
      List.of(
          "Bundle-ManifestVersion",
          "Bundle-SymbolicName",
          "Bundle-Version",
          "Bundle-Name",
          "Bundle-Description",
          "Bundle-Vendor",
          "Bundle-License",
          "Bundle-RequiredExecutionEnvironment",
          "Bundle-NativeCode",
          "Bundle-ActivationPolicy",
          "Fragment-Host",
          "Require-Bundle",
          "Import-Package",
          "Export-Package",
          "DynamicImport-Package",
          "Provide-Capability",
          "Require-Capability",
          "Service-Component");

  private Indexer() {}

  /** The index of all jars of a folder, by file name; jars that are no bundles are refused. */
  static Index index(Path folder, String name) throws IOException {
    List<IndexedJar> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        jars.add(read(file));
      }
    }
    return new Index(name, jars);
  }

  /**
   * Describes one jar, whose digest is computed.
   *
   * @throws ProfileException when it is no bundle, or an entry's name leads out of it
   */
  public static IndexedJar read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file, Digest.copy(in, OutputStream.nullOutputStream()));
    }
  }

  /**
   * Describes one jar whose digest is known.
   *
   * @throws ProfileException as {@link #read(Path)}
   */
  public static IndexedJar read(Path file, String sha256) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      checkNames(jar, file);
      return new IndexedJar(
          file.getFileName().toString(),
          sha256,
          Files.size(file),
          headers(jar),
          contributions(jar));
    } catch (java.util.zip.ZipException e) {
      throw new ProfileException("no-bundle", file.getFileName());
    }
  }

  private static void checkNames(JarFile jar, Path file) {
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      String name = entries.nextElement().getName();
      if (name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains("..")) {
        throw new ProfileException("entry-path", file.getFileName(), name);
      }
    }
  }

  private static Map<String, String> headers(JarFile jar) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    if (jar.getManifest() != null) {
      Attributes main = jar.getManifest().getMainAttributes();
      for (String name : HEADERS) {
        if (main.getValue(name) != null) {
          headers.put(name, main.getValue(name));
        }
      }
    }
    return headers;
  }

  private static List<Contributed> contributions(JarFile jar) throws IOException {
    List<Contributed> found = new ArrayList<>();
    Map<String, Properties> words = words(jar);
    String files =
        jar.getManifest() == null
            ? null
            : jar.getManifest().getMainAttributes().getValue("Service-Component");
    for (String name : files == null ? new String[0] : files.split("\\s*,\\s*")) {
      byte[] xml = bytes(jar, name.trim());
      if (xml.length > 0) {
        found.addAll(ComponentFile.contributions(xml, words, type -> texts(jar, type)));
      }
    }
    for (String name : jar.stream().map(JarEntry::getName).filter(Indexer::metatype).toList()) {
      found.addAll(MetatypeFile.settings(bytes(jar, name), words));
    }
    return found;
  }

  private static boolean metatype(String name) {
    return name.matches("OSGI-INF/metatype/[^/]+\\.xml");
  }

  /** Those of the class and of classes of its package that it names: lists may share columns. */
  private static Set<String> texts(JarFile jar, String type) throws IOException {
    String path = type.replace('.', '/');
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    Set<String> own = ClassStrings.of(bytes(jar, path + ".class"));
    Set<String> texts = new HashSet<>(own);
    for (String named : own) {
      if (named.startsWith(folder)) {
        texts.addAll(ClassStrings.of(bytes(jar, named + ".class")));
      }
    }
    return texts;
  }

  /** The bytes of an entry; none when it is not there. */
  private static byte[] bytes(JarFile jar, String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static Map<String, Properties> words(JarFile jar) throws IOException {
    Map<String, Properties> words = new TreeMap<>();
    for (String language : List.of("ru", "en")) {
      JarEntry entry = jar.getJarEntry("OSGI-INF/l10n/messages_" + language + ".properties");
      if (entry != null) {
        Properties said = new Properties();
        try (InputStream in = jar.getInputStream(entry)) {
          said.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        words.put(language, said);
      }
    }
    return words;
  }
}
