package stapel.launcher;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
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
      String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw Problem.refused("edition.broken", file, line);
    }
  }

  /** By tokens: Gson's tree would load a hundred classes at every start. */
  private static List<Part> parts(Path file) throws IOException {
    List<Part> parts = new ArrayList<>();
    try (JsonReader json = new JsonReader(Files.newBufferedReader(file))) {
      json.beginObject();
      while (json.hasNext()) {
        if (!json.nextName().equals("bundles")) {
          json.skipValue();
          continue;
        }
        json.beginArray();
        while (json.hasNext()) {
          parts.add(part(json));
        }
        json.endArray();
      }
      json.endObject();
    }
    return parts;
  }

  private static Part part(JsonReader json) throws IOException {
    String id = "";
    int startLevel = 2;
    boolean headless = true;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "id" -> id = json.nextString();
        case "stapel.start" -> startLevel = json.nextInt();
        case "stapel.headless" -> headless = json.nextBoolean();
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (id.split(":").length != 3) {
      throw new JsonParseException("id: " + id);
    }
    return new Part(id, startLevel, headless);
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
