package stapel.profile;

import java.io.IOException;
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

  private Jars() {}

  static void write(Path file, String name, String version, String... entries) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", name);
    main.putValue("Bundle-Version", version);
    main.putValue("Service-Component", "OSGI-INF/visits.xml");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      out.putNextEntry(new ZipEntry("OSGI-INF/visits.xml"));
      out.write(COMPONENT.getBytes(StandardCharsets.UTF_8));
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
      }
    }
  }
}
