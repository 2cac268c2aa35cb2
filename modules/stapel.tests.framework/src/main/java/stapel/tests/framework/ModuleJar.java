package stapel.tests.framework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A small module made in a test, of classes that lie in the tests' own bundle. */
final class ModuleJar {

  private final Manifest manifest = new Manifest();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder components = new StringBuilder();

  ModuleJar(String name) {
    put("Manifest-Version", "1.0");
    put("Bundle-ManifestVersion", "2");
    put("Bundle-SymbolicName", name);
    put("Bundle-Version", "1.0.0");
    put("Provide-Capability", "stapel.module;name=" + name);
    put(
        "Import-Package",
        "org.osgi.framework,stapel.api,stapel.api.command,stapel.api.data,stapel.api.view");
  }

  ModuleJar put(String header, String value) {
    manifest.getMainAttributes().putValue(header, value);
    return this;
  }

  ModuleJar file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A class, and those nested in it. */
  ModuleJar type(Class<?> type) {
    String path = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
      files.put(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return this;
  }

  /** A component of this class that contributes under an id, with more lines of its description. */
  ModuleJar contributes(Class<?> type, Class<?> as, String id, String dataset, String... more) {
    String file = "OSGI-INF/" + id + ".xml";
    components.append(components.length() == 0 ? "" : ",").append(file);
    put("Service-Component", components.toString());
    type(type);
    return file(
        file,
        """
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="%s">
          <property name="stapel.id" value="%s"/>
          <property name="stapel.permission" value="public"/>
          <property name="stapel.dataset" value="%s"/>
          %s
          <service><provide interface="%s"/></service>
          <implementation class="%s"/>
        </scr:component>
        """
            .formatted(id, id, dataset, String.join("\n", more), as.getName(), type.getName()));
  }

  InputStream open() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        jar.putNextEntry(new JarEntry(file.getKey()));
        jar.write(file.getValue());
        jar.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
