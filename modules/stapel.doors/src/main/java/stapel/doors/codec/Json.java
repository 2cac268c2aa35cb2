package stapel.doors.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps, lists, texts, numbers and flags as JSON and back, without looking into any class. */
public final class Json {

  private Json() {}

  /** The text; maps keep their order. */
  public static String write(Object value) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      write(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The object in this text; numbers are decimals. */
  public static Map<String, Object> object(String text) {
    return object(JsonParser.parseString(text).getAsJsonObject());
  }

  private static void write(JsonWriter out, Object value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof Map<?, ?> map) {
      out.beginObject();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        out.name(String.valueOf(each.getKey()));
        write(out, each.getValue());
      }
      out.endObject();
    } else if (value instanceof Collection<?> many) {
      out.beginArray();
      for (Object each : many) {
        write(out, each);
      }
      out.endArray();
    } else if (value instanceof Number number) {
      out.value(number);
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else {
      out.value(value.toString());
    }
  }

  private static Map<String, Object> object(JsonObject object) {
    Map<String, Object> map = new LinkedHashMap<>();
    object.entrySet().forEach(each -> map.put(each.getKey(), value(each.getValue())));
    return map;
  }

  private static Object value(JsonElement element) {
    if (element.isJsonObject()) {
      return object(element.getAsJsonObject());
    }
    if (element.isJsonArray()) {
      return list(element.getAsJsonArray());
    }
    if (element.isJsonNull()) {
      return null;
    }
    if (element.getAsJsonPrimitive().isBoolean()) {
      return element.getAsBoolean();
    }
    return element.getAsJsonPrimitive().isNumber()
        ? element.getAsBigDecimal()
        : element.getAsString();
  }

  private static List<Object> list(JsonArray array) {
    List<Object> list = new ArrayList<>();
    array.forEach(each -> list.add(value(each)));
    return list;
  }
}
