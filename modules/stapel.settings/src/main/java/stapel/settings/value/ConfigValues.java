package stapel.settings.value;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stored texts as an annotation of the module's own type (OSGi Compendium 8, 112.8.2.1). What is
 * absent or no longer fits its type is the element's default.
 */
public final class ConfigValues {

  private ConfigValues() {}

  /**
   * The annotation; it is fixed, whatever is stored later.
   *
   * @param values texts by the name of the element, one unless the element is an array
   */
  public static <C extends Annotation> C of(Class<C> config, Map<String, List<String>> values) {
    Map<String, Object> made = new HashMap<>();
    for (Method element : config.getDeclaredMethods()) {
      if (element.getParameterCount() == 0) {
        Optional<Object> value =
            Optional.ofNullable(values.get(element.getName()))
                .flatMap(texts -> value(element.getReturnType(), texts));
        made.put(element.getName(), value.orElseGet(() -> byDefault(element)));
      }
    }
    return config.cast(
        Proxy.newProxyInstance(
            config.getClassLoader(),
            new Class<?>[] {config},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "annotationType" -> config;
                  case "toString" -> "@" + config.getName();
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> made.get(method.getName());
                }));
  }

  private static Object byDefault(Method element) {
    if (element.getDefaultValue() == null) {
      throw new IllegalArgumentException(element + " has no default");
    }
    return element.getDefaultValue();
  }

  private static Optional<Object> value(Class<?> type, List<String> texts) {
    try {
      if (type.isArray()) {
        Object array = Array.newInstance(type.getComponentType(), texts.size());
        for (int i = 0; i < texts.size(); i++) {
          Array.set(array, i, one(type.getComponentType(), texts.get(i)));
        }
        return Optional.of(array);
      }
      return texts.isEmpty() && type == String.class
          ? Optional.of("")
          : texts.stream().findFirst().map(text -> one(type, text));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object one(Class<?> type, String text) {
    if (type == int.class) {
      return Integer.parseInt(text);
    }
    if (type == long.class) {
      return Long.parseLong(text);
    }
    if (type == double.class) {
      return Double.parseDouble(text);
    }
    if (type == boolean.class) {
      return Boolean.parseBoolean(text);
    }
    return type.isEnum() ? Enum.valueOf((Class<Enum>) type, text) : type.cast(text);
  }
}
