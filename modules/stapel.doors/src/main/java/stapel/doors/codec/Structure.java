package stapel.doors.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a record or an event's class is put together and taken apart. Kept by the class itself, so it
 * goes with it.
 */
final class Structure {

  private static final ClassValue<Structure> ALL =
      new ClassValue<>() {
        @Override
        protected Structure computeValue(Class<?> type) {
          return type.isRecord() ? ofRecord(type) : ofClass(type);
        }
      };

  private final Constructor<?> constructor;
  private final List<Slot> slots;
  private final Map<String, Field> fields;

  private Structure(Constructor<?> constructor, List<Slot> slots) {
    this.constructor = constructor;
    this.slots = slots;
    this.fields = fields(constructor.getDeclaringClass());
    constructor.setAccessible(true);
  }

  private static Map<String, Field> fields(Class<?> type) {
    Map<String, Field> fields = new HashMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        fields.put(field.getName(), field);
      }
    }
    return fields;
  }

  static Structure of(Class<?> type) {
    return ALL.get(type);
  }

  List<Slot> slots() {
    return slots;
  }

  /** Makes one of these values, in the order of the slots. */
  Object make(List<Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new IllegalArgumentException(e.getCause());
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The value of one slot. */
  static Object value(Object of, Slot slot) {
    Field field = of(of.getClass()).fields.get(slot.name());
    if (field == null) {
      throw new IllegalArgumentException(of.getClass().getName() + " has no field " + slot.name());
    }
    try {
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Structure ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Slot> slots = new ArrayList<>();
    for (RecordComponent component : components) {
      slots.add(Slot.of(component.getName(), component.getGenericType(), component));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new Structure(type.getDeclaredConstructor(types), List.copyOf(slots));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " has no canonical constructor", e);
    }
  }

  /** An event: its longest constructor takes all its fields, by their names. */
  private static Structure ofClass(Class<?> type) {
    Constructor<?> longest =
        Arrays.stream(type.getDeclaredConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(() -> new IllegalArgumentException(type + " has no constructor"));
    List<Field> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(f -> !Modifier.isStatic(f.getModifiers()))
            .toList();
    Parameter[] parameters = longest.getParameters();
    if (parameters.length != fields.size()) {
      throw new IllegalArgumentException(
          "the constructor of " + type.getName() + " must take all its fields");
    }
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      String name =
          parameters[i].isNamePresent() ? parameters[i].getName() : fields.get(i).getName();
      slots.add(Slot.of(name, parameters[i].getParameterizedType(), parameters[i]));
    }
    return new Structure(longest, List.copyOf(slots));
  }
}
