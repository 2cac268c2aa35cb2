package stapel.doors.codec;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.doors.codec.References.Found;
import stapel.platform.api.CommandDoor.FieldType;

/** Makes records out of loose values and names every missing, unknown and wrong field. */
final class Decoder {

  private final Faults faults;
  private final Consumer<Found> refs;

  Decoder(Faults faults) {
    this(faults, found -> {});
  }

  /** The same that tells every ref it could read. */
  Decoder(Faults faults, Consumer<Found> refs) {
    this.faults = faults;
    this.refs = refs;
  }

  /** The record, or null when something was wrong with it; then the faults say what. */
  Object record(Class<?> type, Map<?, ?> values, String path) {
    int before = faults.size();
    Structure structure = Structure.of(type);
    List<String> names = structure.slots().stream().map(Slot::name).toList();
    values.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !names.contains(key))
        .forEach(key -> faults.add(path + key, "field.unknown"));
    Optional<ZoneId> zone = zone(structure, values);
    List<Object> made = new ArrayList<>();
    for (Slot slot : structure.slots()) {
      made.add(slot(slot, values.get(slot.name()), path + slot.name(), zone));
    }
    return faults.size() > before ? null : make(structure, made, path);
  }

  private Object make(Structure structure, List<Object> made, String path) {
    try {
      return structure.make(made);
    } catch (Refusal e) {
      faults.add(e.problems());
    } catch (IllegalArgumentException | NullPointerException e) {
      faults.add(
          path.isEmpty() ? "" : path.substring(0, path.length() - 1),
          "field.record",
          String.valueOf(e.getMessage()));
    }
    return null;
  }

  private Object slot(Slot slot, Object given, String path, Optional<ZoneId> zone) {
    Object value = trimmed(slot, given);
    return switch (slot.wrap()) {
      case LIST -> list(slot, value, path, zone);
      case MAP -> map(slot, value, path);
      case OPTIONAL -> Optional.ofNullable(value == null ? null : one(slot, value, path, zone));
      case NONE -> value == null ? missing(slot, path) : one(slot, value, path, zone);
    };
  }

  private Object missing(Slot slot, String path) {
    if (slot.required()) {
      faults.add(path, "field.required");
      return null;
    }
    return Boolean.FALSE;
  }

  private Object one(Slot slot, Object value, String path, Optional<ZoneId> zone) {
    if (slot.raw().isRecord() && slot.raw() != Text.class && slot.raw() != Ref.class) {
      if (value instanceof Map<?, ?> nested) {
        return record(slot.raw(), nested, path + ".");
      }
      faults.add(path, "field.record", "");
      return null;
    }
    try {
      Object read = Scalars.read(slot, value, zone);
      check(slot, read, path);
      if (read instanceof Ref ref) {
        refs.accept(new Found(path, ref, slot.rules()));
      }
      return read;
    } catch (IllegalArgumentException e) {
      faults.add(
          path,
          "field." + slot.type().name().toLowerCase(Locale.ROOT),
          String.join(", ", slot.choices()));
      return null;
    }
  }

  private void check(Slot slot, Object value, String path) {
    if (value instanceof String text && slot.type() != FieldType.CHOICE) {
      Characters.check(slot, text, path, faults);
    }
    if (value instanceof Text words) {
      Characters.check(slot, words.ru(), path, faults);
      Characters.check(slot, words.en(), path, faults);
    }
    int max = slot.rules().max();
    if (value instanceof String text && text.length() > max
        || value instanceof Text words
            && Math.max(words.ru().length(), words.en().length()) > max) {
      faults.add(path, "field.max", max);
    }
    if (value instanceof Text words && words.isEmpty() && slot.required()) {
      faults.add(path, "field.required");
    }
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString());
      String from = slot.rules().from();
      String to = slot.rules().to();
      if (!from.isEmpty() && exact.compareTo(new BigDecimal(from)) < 0) {
        faults.add(path, "field.from", new BigDecimal(from));
      }
      if (!to.isEmpty() && exact.compareTo(new BigDecimal(to)) > 0) {
        faults.add(path, "field.to", new BigDecimal(to));
      }
    }
  }

  private Object list(Slot slot, Object value, String path, Optional<ZoneId> zone) {
    Collection<?> given =
        value == null ? List.of() : value instanceof Collection<?> many ? many : List.of(value);
    if (given.size() > slot.rules().max()) {
      faults.add(path, "field.many", slot.rules().max());
      return List.of();
    }
    List<Object> made = new ArrayList<>();
    int i = 0;
    for (Object element : given) {
      String place = path + "[" + i++ + "]";
      Object trimmed = trimmed(slot, element);
      Object read = trimmed == null ? null : one(slot, trimmed, place, zone);
      if (trimmed == null && slot.raw().isRecord()) {
        faults.add(place, "field.required");
      } else if (read != null) {
        made.add(read);
      }
    }
    return List.copyOf(made);
  }

  private Object map(Slot slot, Object value, String path) {
    Map<String, String> made = new LinkedHashMap<>();
    if (value != null && !(value instanceof Map<?, ?>)) {
      faults.add(path, "field.map", "");
    } else if (value != null) {
      for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
        Object element = each.getValue();
        if (element instanceof Map<?, ?> || element instanceof Collection<?>) {
          faults.add(path + "." + each.getKey(), "field.text", "");
        } else {
          String text = element == null ? "" : element.toString();
          made.put(String.valueOf(each.getKey()), text);
          check(slot, text, path + "." + each.getKey());
        }
      }
    }
    return made;
  }

  /**
   * An empty text is no value; the ends of a text carry none either, but in a secret every
   * character counts.
   */
  private static Object trimmed(Slot slot, Object value) {
    if (!(value instanceof String text) || slot.rules().secret()) {
      return "".equals(value) ? null : value;
    }
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  private static Optional<ZoneId> zone(Structure structure, Map<?, ?> values) {
    boolean there =
        structure.slots().stream()
            .anyMatch(s -> s.name().equals("zone") && s.raw() == ZoneId.class);
    if (!there
        || !(values.get("zone") instanceof String id)
        || !ZoneId.getAvailableZoneIds().contains(id.strip())) {
      return Optional.empty();
    }
    return Optional.of(ZoneId.of(id.strip()));
  }
}
