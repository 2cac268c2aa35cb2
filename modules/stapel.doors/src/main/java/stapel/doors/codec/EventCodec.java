package stapel.doors.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Text;
import stapel.api.command.Event;

/**
 * Events as JSON and back. A field that an older event lacks is empty, one that is not known any
 * more is left out.
 */
public final class EventCodec {

  private EventCodec() {}

  /** The event's fields. */
  public static String write(Event event) {
    return Json.write(plain(event));
  }

  /** The event again. */
  public static <E extends Event> E read(Class<E> type, String json) {
    return type.cast(make(type, Json.object(json)));
  }

  private static Object plain(Object of) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Slot slot : Structure.of(of.getClass()).slots()) {
      Object value = value(Structure.value(of, slot));
      if (value != null) {
        map.put(slot.name(), value);
      }
    }
    return map;
  }

  private static Object value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(EventCodec::value).orElse(null);
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(EventCodec::value).toList();
    }
    if (value instanceof Text text) {
      return Map.of("ru", text.ru(), "en", text.en());
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof stapel.api.Ref ref) {
      return ref.toString();
    }
    boolean simple =
        value == null
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Map;
    return simple ? value : value instanceof Record nested ? plain(nested) : value.toString();
  }

  private static Object make(Class<?> type, Map<?, ?> values) {
    Structure structure = Structure.of(type);
    List<Object> made = new ArrayList<>();
    for (Slot slot : structure.slots()) {
      made.add(slot(slot, values.get(slot.name())));
    }
    return structure.make(made);
  }

  private static Object slot(Slot slot, Object value) {
    return switch (slot.wrap()) {
      case OPTIONAL -> Optional.ofNullable(value == null ? null : one(slot, value));
      case LIST ->
          value == null
              ? List.of()
              : ((Collection<?>) value).stream().map(v -> one(slot, v)).toList();
      case MAP -> value == null ? Map.of() : value;
      case NONE -> value == null ? empty(slot) : one(slot, value);
    };
  }

  private static Object one(Slot slot, Object value) {
    boolean nested =
        slot.raw().isRecord() && slot.raw() != Text.class && slot.raw() != stapel.api.Ref.class;
    return nested
        ? make(slot.raw(), (Map<?, ?>) value)
        : Scalars.read(slot, value, Optional.empty());
  }

  private static Object empty(Slot slot) {
    return switch (slot.type()) {
      case TEXT -> "";
      case WORDS -> new Text("", "");
      case BOOLEAN -> Boolean.FALSE;
      case INTEGER ->
          slot.raw() == int.class ? (Object) 0 : slot.raw() == long.class ? (Object) 0L : null;
      case DECIMAL, INSTANT, DATE, ZONE, REF, CHOICE, FILE, OUTPUT, RECORD, MAP -> null;
    };
  }
}
