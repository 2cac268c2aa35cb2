package stapel.settings.value;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stapel.api.Problem;
import stapel.api.Refusal;

/**
 * Values as JSON, in either of two forms: an object of groups {@code {"evaluation.rule":
 * {"minExperts": "3"}}}, or the rows that {@code settings.values} exports, of which the members
 * {@code group}, {@code key} and {@code value} count.
 */
public final class ValueFile {

  /** One value of the file. */
  public record Entry(String group, String key, List<String> values) {

    /** Copies the list. */
    public Entry {
      values = List.copyOf(values);
    }

    /** {@code <group>.<key>}. */
    public String name() {
      return group + "." + key;
    }

    /** The same problem, named by the value it is about. */
    public Problem named(Problem problem) {
      return new Problem(problem.code(), name(), problem.row(), problem.arguments());
    }
  }

  private ValueFile() {}

  /**
   * Reads it to the end, in the file's order.
   *
   * @throws Refusal when it has neither form
   */
  public static List<Entry> read(InputStream bytes) throws IOException {
    try (InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      JsonElement root = JsonParser.parseReader(text);
      return root.isJsonArray() ? rows(root.getAsJsonArray()) : groups(root.getAsJsonObject());
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      throw Refusal.of(
          ValueFile.class,
          Refusal.Kind.INVALID,
          Problem.at("file", "settings.import-form", String.valueOf(e.getMessage())));
    }
  }

  private static List<Entry> groups(JsonObject groups) {
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonElement> group : groups.entrySet()) {
      for (Map.Entry<String, JsonElement> value : group.getValue().getAsJsonObject().entrySet()) {
        entries.add(new Entry(group.getKey(), value.getKey(), texts(value.getValue())));
      }
    }
    return entries;
  }

  private static List<Entry> rows(JsonArray rows) {
    List<Entry> entries = new ArrayList<>();
    for (JsonElement each : rows) {
      JsonObject row = each.getAsJsonObject();
      entries.add(new Entry(text(row, "group"), text(row, "key"), texts(row.get("value"))));
    }
    return entries;
  }

  private static String text(JsonObject row, String member) {
    if (!row.has(member)) {
      throw new IllegalStateException(member);
    }
    return row.get(member).getAsString();
  }

  private static List<String> texts(JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return List.of();
    }
    if (value.isJsonArray()) {
      return value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }
    return value.getAsString().lines().toList();
  }
}
