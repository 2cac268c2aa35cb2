package stapel.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares two OpenAPI documents: addresses, fields and choices are only added, types stay, and
 * nothing that could be left out becomes required of a request. Words are free.
 */
final class OpenApiSteps {
  private static final Set<String> WORDS =
      Set.of("summary", "description", "title", "info", "tags", "servers", "example");

  private final List<String> sentences = new ArrayList<>();

  private OpenApiSteps() {}

  /** One sentence for each thing that a program written for the older one would miss. */
  static List<String> broken(JsonObject released, JsonObject now) {
    OpenApiSteps steps = new OpenApiSteps();
    String version = version(released);
    if (version.equals(version(now))) {
      steps.objects(released, now, "");
    }
    return steps.sentences.stream()
        .map(
            found ->
                found
                    + ": programs rely on it; put it back, or raise info.version above "
                    + version)
        .toList();
  }

  private static String version(JsonObject document) {
    return document.getAsJsonObject("info").get("version").getAsString();
  }

  /** The document without words, its members in order: what is kept of a release. */
  static JsonElement bare(JsonElement element) {
    if (element.isJsonObject()) {
      JsonObject bare = new JsonObject();
      new TreeMap<>(element.getAsJsonObject().asMap())
          .forEach(
              (name, value) -> {
                if (!WORDS.contains(name) || value.isJsonObject()) {
                  bare.add(name, bare(value));
                }
              });
      return bare;
    }
    if (element.isJsonArray()) {
      JsonArray bare = new JsonArray();
      element.getAsJsonArray().forEach(one -> bare.add(bare(one)));
      return bare;
    }
    return element;
  }

  private void objects(JsonObject before, JsonObject now, String place) {
    for (Map.Entry<String, JsonElement> member : before.entrySet()) {
      String name = member.getKey();
      JsonElement other = now.get(name);
      if (WORDS.contains(name) && !member.getValue().isJsonObject() || name.equals("info")) {
        continue;
      }
      if (name.equals("required") && member.getValue().isJsonArray()) {
        continue;
      }
      if (other == null) {
        sentences.add(place + "/" + name + " is gone");
      } else {
        values(member.getValue(), other, place + "/" + name);
      }
    }
    if (place.contains("/requestBody/")) {
      required(before, now, place);
    }
  }

  private void required(JsonObject before, JsonObject now, String place) {
    for (JsonElement name : array(now)) {
      if (!array(before).contains(name)) {
        sentences.add(place + "/properties/" + name.getAsString() + " is required now");
      }
    }
  }

  private static JsonArray array(JsonObject schema) {
    return schema.has("required") && schema.get("required").isJsonArray()
        ? schema.getAsJsonArray("required")
        : new JsonArray();
  }

  private void values(JsonElement before, JsonElement now, String place) {
    if (before.isJsonObject() && now.isJsonObject()) {
      objects(before.getAsJsonObject(), now.getAsJsonObject(), place);
    } else if (before.isJsonArray() && now.isJsonArray()) {
      arrays(before.getAsJsonArray(), now.getAsJsonArray(), place);
    } else if (!before.equals(now)) {
      sentences.add(place + " was " + before + " and is " + now);
    }
  }

  /** By name where the members have one, else each as a whole. */
  private void arrays(JsonArray before, JsonArray now, String place) {
    for (JsonElement one : before) {
      if (one.isJsonObject() && one.getAsJsonObject().has("name")) {
        JsonElement name = one.getAsJsonObject().get("name");
        JsonElement other = null;
        for (JsonElement candidate : now) {
          if (name.equals(candidate.getAsJsonObject().get("name"))) {
            other = candidate;
          }
        }
        if (other == null) {
          sentences.add(place + "/" + name.getAsString() + " is gone");
        } else {
          values(one, other, place + "/" + name.getAsString());
        }
      } else if (one.isJsonPrimitive() && !now.contains(one)) {
        sentences.add(place + "/" + one.getAsString() + " is gone");
      }
    }
  }
}
