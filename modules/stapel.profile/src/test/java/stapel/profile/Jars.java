package stapel.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Small bundles for tests. */
final class Jars {

  private static final String COMPONENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="visits">
        <property name="stapel.id" type="String" value="region.visits"/>
        <property name="stapel.permission" type="String" value="region.read"/>
        <service><provide interface="stapel.api.data.Dataset"/></service>
        <implementation class="region.Visits"/>
      </scr:component>
      """;

  private static final String METATYPE =
      """
      <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0">
        <OCD id="region.rules" name="Rules"><AD id="most" type="Integer" default="500"/></OCD>
      </metatype:MetaData>
      """;
  private static final String WORDS =
      """
      region.visits=The operator''s visits
      region.visits.help=Help
      region.visits.empty=Empty
      region.visits.total=In all
      region.visits.%s=One
      region.visits.%s=Two
      region.rules.most=Most people
      """;

  private Jars() {}

  /** A module whose list is the test itself, with two columns called as things in its class. */
  static void list(Path file, String one, String two) throws IOException {
    String type = RepositoryTest.class.getName();
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(file), manifest("region.c", "1.0.0"))) {
      entry(
          out,
          "OSGI-INF/visits.xml",
          COMPONENT.replace("region.Visits", type).getBytes(StandardCharsets.UTF_8));
      entry(out, "OSGI-INF/metatype/region.rules.xml", METATYPE.getBytes(StandardCharsets.UTF_8));
      entry(
          out,
          "OSGI-INF/l10n/messages_en.properties",
          WORDS.formatted(one, two).getBytes(StandardCharsets.UTF_8));
      String path = type.replace('.', '/') + ".class";
      try (InputStream in = RepositoryTest.class.getClassLoader().getResourceAsStream(path)) {
        entry(out, path, in.readAllBytes());
      }
    }
  }

  private static void entry(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
  }

  private static Manifest manifest(String name, String version) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", name);
    main.putValue("Bundle-Version", version);
    main.putValue("Service-Component", "OSGI-INF/visits.xml");
    return manifest;
  }

  static void write(Path file, String name, String version, String... entries) throws IOException {
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(file), manifest(name, version))) {
      entry(out, "OSGI-INF/visits.xml", COMPONENT.getBytes(StandardCharsets.UTF_8));
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
      }
    }
  }
}
