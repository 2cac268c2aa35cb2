package stapel.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a repository offers: one line for each jar. The file {@code index.json} is signed as a
 * whole, so that nothing it says of a jar needs another proof than the jar's digest.
 *
 * @param name what people call the repository
 * @param jars in the order of their files' names, no name and version twice
 */
public record Index(String name, List<IndexedJar> jars) {

  /** The file's name in a repository's folder. */
  public static final String FILE = "index.json";

  /** The file that holds its signature. */
  public static final String SIGNATURE = "index.json.sig";

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /** Copies the list and refuses two jars of one name and version. */
  public Index {
    jars = List.copyOf(jars);
    Set<String> seen = new HashSet<>();
    for (IndexedJar jar : jars) {
      if (!seen.add(jar.name() + " " + jar.version())) {
        throw new ProfileException("index-twice", jar.name(), jar.version());
      }
    }
  }

  /**
   * Reads the bytes of {@code index.json}.
   *
   * @throws ProfileException when they are no index
   */
  public static Index read(byte[] bytes) {
    try {
      Index index = GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), Index.class);
      if (index == null) {
        throw new ProfileException("index-broken", "");
      }
      return index;
    } catch (JsonParseException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      // Gson wraps what a record's constructor throws.
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ProfileException problem) {
          throw problem;
        }
      }
      throw broken(e);
    }
  }

  private static ProfileException broken(RuntimeException e) {
    return new ProfileException("index-broken", String.valueOf(e.getMessage()));
  }

  /** The bytes to write and to sign. */
  public byte[] bytes() {
    return (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The jar of a file's name. */
  public Optional<IndexedJar> file(String name) {
    return jars.stream().filter(jar -> jar.file().equals(name)).findFirst();
  }

  /** The newest jar of a symbolic name. */
  public Optional<IndexedJar> newest(String symbolicName) {
    return jars.stream()
        .filter(jar -> jar.name().equals(symbolicName))
        .max(java.util.Comparator.comparing(IndexedJar::version));
  }
}
