package stapel.doors.codec;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.command.Field;
import stapel.api.command.Upload;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.platform.api.CommandDoor.FieldType;

/**
 * One component of a request or field of an event.
 *
 * @param name its name
 * @param wrap what is around its type
 * @param raw the type inside
 * @param rules its annotation or the defaults
 */
record Slot(String name, Wrap wrap, Class<?> raw, Field rules) {

  /** What is around the type. */
  enum Wrap {
    NONE,
    OPTIONAL,
    LIST,
    MAP
  }

  static Slot of(String name, Type type, AnnotatedElement place) {
    Field rules = place.getAnnotation(Field.class);
    Field known = rules == null ? Defaults.RULES : rules;
    if (!(type instanceof ParameterizedType generic)) {
      return new Slot(name, Wrap.NONE, (Class<?>) type, known);
    }
    Class<?> outer = (Class<?>) generic.getRawType();
    Type inner = generic.getActualTypeArguments()[0];
    if (outer == Map.class) {
      return new Slot(name, Wrap.MAP, String.class, known);
    }
    if (outer == Optional.class || outer == List.class) {
      return new Slot(
          name, outer == List.class ? Wrap.LIST : Wrap.OPTIONAL, (Class<?>) inner, known);
    }
    throw new IllegalArgumentException("a request cannot have the type " + type + " of " + name);
  }

  boolean required() {
    return wrap == Wrap.NONE && raw != boolean.class && raw != Boolean.class;
  }

  FieldType type() {
    if (wrap == Wrap.MAP) {
      return FieldType.MAP;
    }
    if (raw == String.class) {
      return rules.choices().length > 0 ? FieldType.CHOICE : FieldType.TEXT;
    }
    FieldType known = Defaults.TYPES.get(raw);
    if (known != null) {
      return known;
    }
    if (raw.isEnum()) {
      return FieldType.CHOICE;
    }
    if (raw.isRecord()) {
      return FieldType.RECORD;
    }
    throw new IllegalArgumentException(
        "a request cannot have the type " + raw.getName() + " of " + name);
  }

  /** The closed list; empty when there is none. */
  List<String> choices() {
    return raw.isEnum()
        ? Arrays.stream(raw.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList()
        : List.of(rules.choices());
  }

  /** What a component without annotation has. */
  private static final class Defaults {

    private static final Field RULES = rules();

    private static final Map<Class<?>, FieldType> TYPES =
        Map.ofEntries(
            Map.entry(int.class, FieldType.INTEGER),
            Map.entry(Integer.class, FieldType.INTEGER),
            Map.entry(long.class, FieldType.INTEGER),
            Map.entry(Long.class, FieldType.INTEGER),
            Map.entry(BigDecimal.class, FieldType.DECIMAL),
            Map.entry(boolean.class, FieldType.BOOLEAN),
            Map.entry(Boolean.class, FieldType.BOOLEAN),
            Map.entry(Instant.class, FieldType.INSTANT),
            Map.entry(LocalDate.class, FieldType.DATE),
            Map.entry(ZoneId.class, FieldType.ZONE),
            Map.entry(Text.class, FieldType.WORDS),
            Map.entry(Ref.class, FieldType.REF),
            Map.entry(Upload.class, FieldType.FILE),
            Map.entry(InputFile.class, FieldType.FILE),
            Map.entry(OutputFile.class, FieldType.OUTPUT));

    @Field
    private static Field rules() {
      try {
        return Defaults.class.getDeclaredMethod("rules").getAnnotation(Field.class);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
