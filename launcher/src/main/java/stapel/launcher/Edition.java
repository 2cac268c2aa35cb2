package stapel.launcher;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
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
 * @param configurations what it sets for its modules: values by key by group, JSON; empty for
 *     nothing
 */
record Edition(String name, List<Part> bundles, String configurations) {

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

  /** Whether it brings sample data. */
  boolean hasSample() {
    return bundles.stream().anyMatch(Edition::sample);
  }

  private static boolean sample(Part part) {
    return part.id().startsWith("stapel:stapel.demo:");
  }

  /** The same with sample data, where it has all that these need. */
  Edition withSample(Edition demo) {
    List<Part> more = new ArrayList<>(demo.bundles());
    more.removeAll(bundles);
    if (more.size() != 1 || !sample(more.get(0))) {
      return this;
    }
    more.addAll(0, bundles);
    return new Edition(name, more, configurations);
  }

  /** Reads the edition of a name, or of a path that ends in {@code .json}. */
  static Edition read(Path folder, String nameOrFile) {
    Path file = path(folder, nameOrFile);
    try {
      String fileName = file.getFileName().toString();
      return parse(fileName.substring(0, fileName.length() - ".json".length()), file);
    } catch (IOException | RuntimeException e) {
      String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw Problem.refused("edition.broken", file, line);
    }
  }

  /** The file of a name, or of a path that ends in {@code .json}. */
  static Path path(Path folder, String nameOrFile) {
    boolean isFile = nameOrFile.endsWith(".json");
    Path file = isFile ? Path.of(nameOrFile) : folder.resolve(nameOrFile + ".json");
    if (!nameOrFile.matches(isFile ? ".*" : "[a-z][a-z0-9-]*") || !Files.isRegularFile(file)) {
      throw Problem.refused("edition.unknown", nameOrFile, String.join(", ", known(folder)));
    }
    return file;
  }

  /** By tokens: Gson's tree would load a hundred classes at every start. */
  private static Edition parse(String name, Path file) throws IOException {
    List<Part> parts = new ArrayList<>();
    StringWriter configurations = new StringWriter();
    try (JsonReader json = new JsonReader(Files.newBufferedReader(file))) {
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "bundles" -> parts(json, parts);
          case "configurations" -> groups(json, new JsonWriter(configurations));
          default -> json.skipValue();
        }
      }
      json.endObject();
    }
    return new Edition(name, parts, configurations.toString());
  }

  private static void parts(JsonReader json, List<Part> parts) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      parts.add(part(json));
    }
    json.endArray();
  }

  private static void groups(JsonReader json, JsonWriter copy) throws IOException {
    json.beginObject();
    copy.beginObject();
    while (json.hasNext()) {
      copy.name(json.nextName()).beginObject();
      json.beginObject();
      while (json.hasNext()) {
        copy.name(json.nextName()).value(json.nextString());
      }
      json.endObject();
      copy.endObject();
    }
    json.endObject();
    copy.endObject();
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

  /** Refuses when a jar that this edition names is in none of these folders. */
  void requireAll(List<Path> repositories) {
    List<String> missing =
        bundles.stream()
            .filter(
                part ->
                    repositories.stream()
                        .noneMatch(folder -> Files.isRegularFile(folder.resolve(part.fileName()))))
            .map(Part::id)
            .toList();
    if (!missing.isEmpty()) {
      throw Problem.refused(
          "edition.missing", name, String.join(", ", missing), repositories.get(0));
    }
  }
}
