package stapel.settings.preference;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values by key by group as JSON: {@code {"stapel.access": {"idleMinutes": ["30"]}}}. A single
 * value may stand without its list, as in an edition. Read by tokens: it is read at every start.
 */
final class Configurations {

  private Configurations() {}

  /**
   * Reads them.
   *
   * @throws IOException when it is not such a text
   * @throws IllegalStateException when it is other JSON
   */
  static Map<String, Map<String, List<String>>> read(Reader text) throws IOException {
    Map<String, Map<String, List<String>>> groups = new TreeMap<>();
    try (JsonReader json = new JsonReader(text)) {
      json.beginObject();
      while (json.hasNext()) {
        groups.put(json.nextName(), values(json));
      }
      json.endObject();
    }
    return groups;
  }

  private static Map<String, List<String>> values(JsonReader json) throws IOException {
    Map<String, List<String>> values = new TreeMap<>();
    json.beginObject();
    while (json.hasNext()) {
      values.put(json.nextName(), texts(json));
    }
    json.endObject();
    return values;
  }

  private static List<String> texts(JsonReader json) throws IOException {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      return List.of(json.nextString());
    }
    List<String> texts = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      texts.add(json.nextString());
    }
    json.endArray();
    return texts;
  }
}
