package stapel.launcher;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a server runs: an OSGi Feature (Compendium chapter 159) in {@code cnf/editions}.
 *
 * @param name the edition's name: the file's name without its ending
 * @param bundles what is installed, in the order of the file
 */
record Edition(String name, List<Part> bundles) {

  /**
   * One bundle of an edition.
   *
   * @param id Maven's {@code group:artifact:version}
   * @param startLevel smaller levels start first
   * @param headless whether a calculation in the client's process needs it
   */
  record Part(String id, int startLevel, boolean headless) {

    /** The jar's name in a repository folder. */
    String fileName() {
      String[] words = id.split(":");
      return words[1] + "-" + words[2] + ".jar";
    }
  }

  Edition {
    bundles = List.copyOf(bundles);
  }

  /** Reads the edition of a name, or of a path that ends in {@code .json}. */
  static Edition read(Path folder, String nameOrFile) {
    boolean isFile = nameOrFile.endsWith(".json");
    Path file = isFile ? Path.of(nameOrFile) : folder.resolve(nameOrFile + ".json");
    if (!nameOrFile.matches(isFile ? ".*" : "[a-z][a-z0-9-]*") || !Files.isRegularFile(file)) {
      throw Problem.refused("edition.unknown", nameOrFile, String.join(", ", known(folder)));
    }
    try {
      String fileName = file.getFileName().toString();
      return new Edition(fileName.substring(0, fileName.length() - ".json".length()), parts(file));
    } catch (IOException | RuntimeException e) {
      throw Problem.refused("edition.broken", file, e.getMessage());
    }
  }

  private static List<Part> parts(Path file) throws IOException {
    JsonObject feature = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    List<Part> parts = new ArrayList<>();
    for (JsonElement element : feature.getAsJsonArray("bundles")) {
      JsonObject bundle = element.getAsJsonObject();
      String id = bundle.get("id").getAsString();
      if (id.split(":").length != 3) {
        throw new JsonParseException("id: " + id);
      }
      JsonElement level = bundle.get("stapel.start");
      JsonElement headless = bundle.get("stapel.headless");
      parts.add(
          new Part(
              id,
              level == null ? 2 : level.getAsInt(),
              headless == null || headless.getAsBoolean()));
    }
    return parts;
  }

  static List<String> known(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Refuses when a jar that this edition names is not in the repository. */
  void requireAll(Path repository) {
    List<String> missing =
        bundles.stream()
            .filter(part -> !Files.isRegularFile(repository.resolve(part.fileName())))
            .map(Part::id)
            .toList();
    if (!missing.isEmpty()) {
      throw Problem.refused("edition.missing", name, String.join(", ", missing), repository);
    }
  }
}
