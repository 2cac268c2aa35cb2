package stapel.settings.preference;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stapel.profile.DurableFile;

/**
 * The values an administrator has set: {@code profiles/preferences.json} in the data folder.
 * Written aside, forced and renamed, so that a reader finds the old file or the new one.
 */
final class PreferenceFile {

  private final Path file;

  PreferenceFile(Path data) {
    this.file = data.resolve("profiles").resolve("preferences.json");
  }

  /** Values by key by group; empty when nothing was ever set. */
  Map<String, Map<String, List<String>>> read() {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    try (Reader text = Files.newBufferedReader(file)) {
      return Configurations.read(text);
    } catch (MalformedJsonException | EOFException | IllegalStateException e) {
      throw new UncheckedIOException(
          new IOException(file + " is not what this server wrote: " + e.getMessage(), e));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /** Replaces the file. */
  void write(Map<String, Map<String, List<String>>> groups) {
    try {
      DurableFile.write(file, json(groups).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file, e);
    }
  }

  /** Values by key by group as the file has them. */
  static String json(Map<String, Map<String, List<String>>> groups) {
    JsonObject root = new JsonObject();
    groups.forEach(
        (id, values) -> {
          JsonObject group = new JsonObject();
          values.forEach((key, texts) -> group.add(key, array(texts)));
          root.add(id, group);
        });
    return new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n";
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
