package stapel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Jars for tests. */
final class Jar {
  private Jar() {}

  /** A module without code. */
  static void module(Path jar, String name) throws IOException {
    write(jar, name, "Import-Package", "stapel.api");
  }

  /** One in a folder, with a header of its own. */
  static void module(Path folder, String name, String header, String value) throws IOException {
    write(folder.resolve(name + ".jar"), name, header, value);
  }

  private static void write(Path jar, String name, String header, String value) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", name);
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Provide-Capability", "stapel.module;name=" + name);
    main.putValue(header, value);
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }
}
