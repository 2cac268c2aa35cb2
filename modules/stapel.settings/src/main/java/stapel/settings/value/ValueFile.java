package stapel.settings.value;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
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

  /** Read as maps, which refuse a name that comes twice; a tree would keep the last one. */
  private static final TypeToken<Map<String, Map<String, JsonElement>>> GROUPS =
      new TypeToken<>() {};

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
    try (JsonReader text = new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<Entry> entries =
          text.peek() == JsonToken.BEGIN_ARRAY
              ? rows(JsonParser.parseReader(text).getAsJsonArray())
              : groups(new Gson().fromJson(text, GROUPS));
      if (text.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalStateException(text.getPath());
      }
      return entries;
    } catch (EOFException
        | MalformedJsonException
        | JsonParseException
        | IllegalStateException
        | UnsupportedOperationException e) {
      throw Refusal.of(
          ValueFile.class,
          Refusal.Kind.INVALID,
          Problem.at("file", "settings.import-form", String.valueOf(e.getMessage())));
    }
  }

  private static List<Entry> groups(Map<String, Map<String, JsonElement>> groups) {
    if (groups == null) {
      throw new IllegalStateException("null");
    }
    List<Entry> entries = new ArrayList<>();
    groups.forEach(
        (group, values) -> {
          if (values == null) {
            throw new IllegalStateException(group);
          }
          values.forEach((key, value) -> entries.add(new Entry(group, key, texts(value))));
        });
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
