package stapel.mentoring.calculation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One object of a file; what is missing or of a wrong kind is noted with its path. */
final class Entry {
  /** Larger numbers than a million are mistakes, and would not add up exactly. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private static final int MOST_DIGITS = 40;
  private static final String NUMBER = "0…1000000";

  private final String path;
  private final JsonObject object;
  private final Faults faults;

  private Entry(String path, JsonObject object, Faults faults) {
    this.path = path;
    this.object = object;
    this.faults = faults;
  }

  static Entry of(String path, JsonElement element, Faults faults) {
    if (!element.isJsonObject()) {
      faults.add("mentoring.json.type", path, "{…}");
    }
    JsonObject object = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    return new Entry(path, object, faults);
  }

  String path(String member) {
    return path + "." + member;
  }

  boolean has(String member) {
    return object.has(member) && !object.get(member).isJsonNull();
  }

  /** A text that is not blank; an empty one after a fault. */
  String text(String member) {
    Optional<JsonPrimitive> found = primitive(member).filter(one -> !one.isBoolean());
    String text = found.map(JsonPrimitive::getAsString).orElse("");
    if (text.isBlank()) {
      wrong(member, "\"…\"");
    }
    return text;
  }

  private Optional<JsonPrimitive> primitive(String member) {
    return Optional.ofNullable(object.get(member))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive);
  }

  private void wrong(String member, String expected) {
    if (has(member)) {
      faults.add("mentoring.json.type", path(member), expected);
    } else {
      faults.add("mentoring.json.missing", path(member));
    }
  }

  /** A whole number from 0 to a million. */
  int whole(String member) {
    OptionalInt number = wholeOf(object.get(member));
    if (number.isEmpty()) {
      wrong(member, NUMBER);
    }
    return number.orElse(0);
  }

  int whole(String member, int absent) {
    return has(member) ? whole(member) : absent;
  }

  static OptionalInt wholeOf(JsonElement element) {
    return number(element)
        .filter(value -> value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0)
        .map(value -> OptionalInt.of(value.intValueExact()))
        .orElse(OptionalInt.empty());
  }

  /** Points, from minus a million to a million. */
  BigDecimal points(String member) {
    Optional<BigDecimal> number = number(object.get(member));
    if (number.isEmpty()) {
      wrong(member, "-1000000…1000000");
    }
    return number.orElse(BigDecimal.ZERO);
  }

  /** Points that are not negative. */
  BigDecimal weight(String member, BigDecimal absent) {
    if (!has(member)) {
      return absent;
    }
    Optional<BigDecimal> number = number(object.get(member)).filter(value -> value.signum() >= 0);
    if (number.isEmpty()) {
      wrong(member, NUMBER);
    }
    return number.orElse(absent);
  }

  static Optional<BigDecimal> number(JsonElement element) {
    boolean isNumber =
        element != null && element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
    if (!isNumber || element.getAsString().length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(element.getAsString());
      boolean small = Math.abs((long) number.scale()) <= MOST_DIGITS;
      return Optional.of(number).filter(value -> small && value.abs().compareTo(MOST) <= 0);
    } catch (NumberFormatException notFinite) {
      return Optional.empty();
    }
  }

  /** A list of texts; empty after a fault. */
  List<String> texts(String member) {
    return texts(path(member), object.get(member), () -> wrong(member, "[\"…\"]"));
  }

  private List<String> texts(String where, JsonElement list, Runnable wrong) {
    if (list == null || !list.isJsonArray()) {
      wrong.run();
      return List.of();
    }
    JsonArray array = list.getAsJsonArray();
    List<String> texts = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).isJsonPrimitive()) {
        texts.add(array.get(i).getAsString());
      } else {
        faults.add("mentoring.json.type", where + "[" + i + "]", "\"…\"");
      }
    }
    return texts;
  }

  /** The elements of a list; none when it is absent. */
  List<JsonElement> elements(String member) {
    if (!has(member)) {
      return List.of();
    }
    if (!object.get(member).isJsonArray()) {
      wrong(member, "[…]");
      return List.of();
    }
    return object.get(member).getAsJsonArray().asList();
  }

  /** The members of an object; none when it is absent. */
  List<Map.Entry<String, JsonElement>> members(String member) {
    JsonElement found = object.get(member);
    if (!has(member)) {
      return List.of();
    }
    if (!found.isJsonObject()) {
      wrong(member, "{…}");
      return List.of();
    }
    return List.copyOf(found.getAsJsonObject().entrySet());
  }
}
