package stapel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Newer versions of the product's own jars, for tests. */
final class Jars {

  private static final String VERSION = "0.2.0";

  private Jars() {}

  /**
   * Copies the jar of a bundle as version 0.2.0.
   *
   * @param component a component's file that the copy no longer names; empty for none
   */
  static void newer(Path jars, String bundle, Path into, String component) throws IOException {
    newer(jars, bundle, into, component, "", "");
  }

  /**
   * The same with a word of its classes and its messages exchanged.
   *
   * @param word empty for none
   * @param instead as many letters
   */
  static void newer(
      Path jars, String bundle, Path into, String component, String word, String instead)
      throws IOException {
    Path from;
    try (Stream<Path> files = Files.list(jars)) {
      from =
          files
              .filter(file -> file.getFileName().toString().matches(bundle + "-[0-9].*\\.jar"))
              .findFirst()
              .orElseThrow();
    }
    try (JarFile jar = new JarFile(from.toFile())) {
      Manifest manifest = new Manifest(jar.getManifest());
      Attributes main = manifest.getMainAttributes();
      main.putValue("Bundle-Version", VERSION);
      if (!component.isEmpty()) {
        String components = main.getValue("Service-Component");
        String fewer = components.replace(component + ",", "").replace("," + component, "");
        if (fewer.equals(components)) {
          throw new IOException(component + " is not among " + components);
        }
        main.putValue("Service-Component", fewer);
      }
      try (OutputStream file =
              Files.newOutputStream(into.resolve(bundle + "-" + VERSION + ".jar"));
          JarOutputStream out = new JarOutputStream(file, manifest)) {
        for (JarEntry entry : Collections.list(jar.entries())) {
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(entry.getName()));
            try (InputStream in = jar.getInputStream(entry)) {
              byte[] bytes = in.readAllBytes();
              boolean words = entry.getName().matches(".*(List\\.class|messages_..\\.properties)");
              out.write(words ? exchanged(bytes, word, instead) : bytes);
            }
            out.closeEntry();
          }
        }
      }
    }
  }

  private static byte[] exchanged(byte[] bytes, String word, String instead) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return (word.isEmpty() ? all : all.replaceAll("\\b" + word + "\\b", instead))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
