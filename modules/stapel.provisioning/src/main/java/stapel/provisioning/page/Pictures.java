package stapel.provisioning.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.provisioning.change.Changes;
import stapel.provisioning.plan.Group;
import stapel.provisioning.resolve.Part;

/**
 * What modules look like: the pictures in {@code OSGI-INF/pictures} of their jars, as addresses
 * that carry their bytes, so that a drawing of somebody else is a picture and never a page.
 * Thread-safe.
 */
@Component(service = Pictures.class)
public final class Pictures {

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
  private static final String FOLDER = "OSGI-INF/pictures/";
  private static final int MOST = 3;
  private static final int LARGEST = 200_000;

  private final Changes changes;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  /** Of jars that are kept or offered. */
  @Activate
  public Pictures(@Reference Changes changes) {
    this.changes = changes;
  }

  /**
   * A picture of a module.
   *
   * @param address of its first picture, empty when its jar has none
   * @param letter what stands for it then
   * @param bars how much it contributes: pages, lists, columns, commands and the rest
   */
  public record Picture(String address, String letter, List<Long> bars) {}

  /** The first picture of a module, or what is drawn instead. */
  public Picture first(Part part, String language) {
    List<Long> bars =
        Stream.of(Group.values())
            .map(
                group ->
                    part.contributions().stream()
                        .filter(one -> Group.of(one.kind()) == group)
                        .count())
            .toList();
    String title = part.title(language);
    return new Picture(
        all(part).stream().findFirst().orElse(""),
        title.isEmpty() ? "" : title.substring(0, title.offsetByCodePoints(0, 1)),
        bars);
  }

  /** Addresses of its pictures, by the names of their files; empty when its jar has none. */
  public List<String> all(Part part) {
    Path jar = changes.jar(part);
    // What lies elsewhere is fetched when it is installed.
    return known.containsKey(part.jar().sha256()) || Files.exists(jar)
        ? known.computeIfAbsent(part.jar().sha256(), digest -> read(jar))
        : List.of();
  }

  private static List<String> read(Path file) {
    List<String> pictures = new ArrayList<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      List<JarEntry> entries =
          jar.stream()
              .filter(entry -> type(entry.getName()).isPresent())
              .filter(entry -> entry.getSize() <= LARGEST)
              .sorted(Comparator.comparing(JarEntry::getName))
              .limit(MOST)
              .toList();
      for (JarEntry entry : entries) {
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readNBytes(LARGEST + 1);
          if (bytes.length <= LARGEST) {
            pictures.add(
                "data:"
                    + type(entry.getName()).orElseThrow()
                    + ";base64,"
                    + Base64.getEncoder().encodeToString(bytes));
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("the pictures of {} cannot be read", file.getFileName(), e);
    }
    return List.copyOf(pictures);
  }

  private static Optional<String> type(String name) {
    if (!name.startsWith(FOLDER)) {
      return Optional.empty();
    }
    return name.endsWith(".svg")
        ? Optional.of("image/svg+xml")
        : name.endsWith(".png") ? Optional.of("image/png") : Optional.empty();
  }
}
