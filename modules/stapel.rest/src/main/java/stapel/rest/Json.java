package stapel.rest;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON in and out by tokens alone, so that no class of a module is ever looked into. */
public final class Json {
  private static final int DEEPEST = 32;
  private static final String NUMBER = "-?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,3})?";

  private Json() {}

  /** A writer in UTF-8; closing it closes the stream. */
  public static JsonWriter writer(OutputStream out) {
    JsonWriter json =
        new JsonWriter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16 * 1024));
    json.setHtmlSafe(false);
    json.setSerializeNulls(false);
    return json;
  }

  /**
   * Reads one object of texts, {@code BigDecimal}s, flags, lists and objects; members that are null
   * are left out. The stream is expected to be limited already.
   */
  public static Map<String, Object> object(InputStream bytes) throws IOException {
    var chars =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (JsonReader json = new JsonReader(chars)) {
      json.setStrictness(Strictness.STRICT);
      json.setNestingLimit(DEEPEST);
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        throw Declined.because(400, "rest.not-an-object");
      }
      Map<String, Object> object = object(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw Declined.because(400, "rest.broken-json");
      }
      return object;
    } catch (MalformedJsonException | EOFException | CharacterCodingException e) {
      throw Declined.because(400, "rest.broken-json");
    }
  }

  /** Writes what {@link #object} reads. */
  public static void write(JsonWriter json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.name(entry.getKey().toString());
        write(json, entry.getValue());
      }
      json.endObject();
    } else if (value instanceof Iterable<?> list) {
      json.beginArray();
      for (Object element : list) {
        write(json, element);
      }
      json.endArray();
    } else if (value instanceof Number number) {
      json.value(number);
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else {
      json.value(value.toString());
    }
  }

  private static Map<String, Object> object(JsonReader json) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (object.containsKey(name)) {
        throw Declined.at(name, 400, "rest.member-twice", name);
      }
      if (json.peek() == JsonToken.NULL) {
        json.nextNull();
      } else {
        object.put(name, value(json, name));
      }
    }
    json.endObject();
    return object;
  }

  private static Object value(JsonReader json, String name) throws IOException {
    return switch (json.peek()) {
      case STRING -> json.nextString();
      case BOOLEAN -> json.nextBoolean();
      case NUMBER -> number(json.nextString(), name);
      case BEGIN_OBJECT -> object(json);
      case BEGIN_ARRAY -> {
        List<Object> list = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
          list.add(value(json, name));
        }
        json.endArray();
        yield list;
      }
      case NULL, END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
          throw Declined.at(name, 400, "rest.broken-json");
    };
  }

  private static BigDecimal number(String text, String name) {
    if (!text.matches(NUMBER)) {
      throw Declined.at(name, 400, "rest.long-number");
    }
    return new BigDecimal(text);
  }
}
