package stapel.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The components of modules, read from the descriptions in their bundles and wired without a
 * framework.
 */
final class ModuleParts {

  /** Read once a JVM: the tests of a module start it hundreds of times. */
  private static final Map<Class<?>, List<Constructor<?>>> CONSTRUCTORS = new ConcurrentHashMap<>();

  private final List<Object> made = new ArrayList<>();

  /** A component made so far that is of this type. */
  Optional<Object> find(Class<?> type) {
    return made.stream().filter(type::isInstance).findFirst();
  }

  /**
   * Makes every component of one module.
   *
   * @param services what the platform provides
   * @return them, each after those it needs
   */
  List<Object> start(Class<?> anchor, Function<Class<?>, Optional<Object>> services) {
    List<Constructor<?>> waiting =
        new ArrayList<>(CONSTRUCTORS.computeIfAbsent(anchor, ModuleParts::constructors));
    List<Object> started = new ArrayList<>();
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      waiting.removeIf(constructor -> make(constructor, services, started));
      if (waiting.size() == before) {
        throw new IllegalArgumentException("nobody provides what these need: " + waiting);
      }
    }
    return started;
  }

  private boolean make(
      Constructor<?> constructor,
      Function<Class<?>, Optional<Object>> services,
      List<Object> started) {
    List<Object> arguments = new ArrayList<>();
    for (Class<?> type : constructor.getParameterTypes()) {
      Optional<Object> settings =
          type.isAnnotation() ? Optional.of(defaults(type)) : Optional.empty();
      settings.or(() -> services.apply(type)).or(() -> find(type)).ifPresent(arguments::add);
    }
    if (arguments.size() < constructor.getParameterCount()) {
      return false;
    }
    try {
      Object component = constructor.newInstance(arguments.toArray());
      made.add(component);
      started.add(component);
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("making " + constructor, e);
    }
  }

  /** Settings as they are before anybody sets them. */
  private static Object defaults(Class<?> settings) {
    return Proxy.newProxyInstance(
        settings.getClassLoader(),
        new Class<?>[] {settings},
        (proxy, method, arguments) -> method.getDefaultValue());
  }

  /** Symbolic name of the bundle that this class stands in. */
  static String bundle(Class<?> anchor) {
    return inside(
        anchor,
        root -> {
          try (InputStream in = Files.newInputStream(root.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
          }
        });
  }

  private static List<Constructor<?>> constructors(Class<?> anchor) {
    return inside(anchor, root -> described(anchor, root.resolve("OSGI-INF")));
  }

  /** Reads in the folder or the jar of a bundle. */
  private static <T> T inside(Class<?> anchor, Reading<T> reading) {
    try {
      Path place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return reading.from(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return reading.from(jar.getPath("/"));
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(anchor + " is in no file", e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the bundle of " + anchor.getName(), e);
    }
  }

  private static List<Constructor<?>> described(Class<?> anchor, Path folder) throws IOException {
    List<Constructor<?>> constructors = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          constructors.add(constructor(anchor, in));
        }
      }
    }
    return constructors;
  }

  /** The constructor whose parameters are the references, in their order. */
  private static Constructor<?> constructor(Class<?> anchor, InputStream description)
      throws IOException {
    try {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(description);
      String name =
          ((Element) document.getElementsByTagName("implementation").item(0)).getAttribute("class");
      NodeList references = document.getElementsByTagName("reference");
      Map<Integer, String> services = new TreeMap<>();
      for (int i = 0; i < references.getLength(); i++) {
        Element reference = (Element) references.item(i);
        services.put(
            Integer.valueOf(reference.getAttribute("parameter")),
            reference.getAttribute("interface"));
      }
      return Arrays.stream(Class.forName(name, true, anchor.getClassLoader()).getConstructors())
          .filter(constructor -> services.equals(services(constructor)))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(name + " has no such constructor"));
    } catch (ParserConfigurationException | SAXException | ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  /** The types of a constructor's parameters by position; settings are no services. */
  private static Map<Integer, String> services(Constructor<?> constructor) {
    Map<Integer, String> services = new TreeMap<>();
    Class<?>[] types = constructor.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isAnnotation()) {
        services.put(i, types[i].getName());
      }
    }
    return services;
  }

  /** What is read below the root of a bundle. */
  private interface Reading<T> {

    T from(Path root) throws IOException;
  }
}
