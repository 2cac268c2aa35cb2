package stapel.rest.openapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;

/** Makes JSON objects in one expression. */
final class Tree {

  private Tree() {}

  /**
   * An object of names and values in turn: texts, numbers, flags, elements or collections of texts.
   */
  static JsonObject of(Object... pairs) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      put(object, pairs[i].toString(), pairs[i + 1]);
    }
    return object;
  }

  static JsonObject put(JsonObject object, String name, Object value) {
    if (value instanceof JsonElement element) {
      object.add(name, element);
    } else if (value instanceof Number number) {
      object.addProperty(name, number);
    } else if (value instanceof Boolean flag) {
      object.addProperty(name, flag);
    } else if (value instanceof Collection<?> texts) {
      object.add(name, array(texts.toArray()));
    } else {
      object.addProperty(name, value.toString());
    }
    return object;
  }

  static JsonArray array(Object... values) {
    JsonArray array = new JsonArray();
    for (Object value : values) {
      if (value instanceof JsonElement element) {
        array.add(element);
      } else {
        array.add(value.toString());
      }
    }
    return array;
  }

  static JsonObject ref(String kind, String name) {
    return of("$ref", "#/components/" + kind + "/" + name);
  }
}
