package stapel.launcher;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;

/**
 * Says which components wait for a service, asking the component runtime (Compendium chapter
 * 112.9). The launcher does not know its classes, hence the reflection over its public fields and
 * methods.
 */
final class Unsatisfied {
  private final Object runtime;

  private Unsatisfied(Object runtime) {
    this.runtime = runtime;
  }

  /**
   * One line for each reference that nothing in the edition can satisfy: {@code component waits for
   * type target}.
   */
  static List<String> components(Object runtime) {
    try {
      return new Unsatisfied(runtime).roots();
    } catch (ReflectiveOperationException e) {
      return List.of(e.toString());
    }
  }

  /**
   * Only the first cause is worth a line: a component that waits for another waiting component is
   * left out.
   */
  private List<String> roots() throws ReflectiveOperationException {
    Map<String, List<String>> waiting = new HashMap<>();
    Set<String> provided = new HashSet<>();
    for (Object description : (Collection<?>) call("getComponentDescriptionDTOs", null)) {
      List<String> wanted = wanted(description);
      if (!wanted.isEmpty()) {
        waiting.put(String.valueOf(field(description, "name")), wanted);
        for (Object type : (Object[]) field(description, "serviceInterfaces")) {
          provided.add(String.valueOf(type));
        }
      }
    }
    Set<String> lines = new TreeSet<>();
    waiting.forEach(
        (name, types) ->
            types.stream()
                .filter(type -> !provided.contains(type.split(" ")[0]))
                .forEach(type -> lines.add(name + " waits for " + type)));
    return List.copyOf(lines);
  }

  private List<String> wanted(Object description) throws ReflectiveOperationException {
    Map<Object, Object> types = new HashMap<>();
    Object references = field(description, "references");
    for (int i = 0; i < Array.getLength(references); i++) {
      Object reference = Array.get(references, i);
      types.put(field(reference, "name"), field(reference, "interfaceName"));
    }
    List<String> wanted = new ArrayList<>();
    for (Object component : (Collection<?>) call("getComponentConfigurationDTOs", description)) {
      for (Object missing : (Object[]) field(component, "unsatisfiedReferences")) {
        Object target = field(missing, "target");
        wanted.add(types.get(field(missing, "name")) + (target == null ? "" : " " + target));
      }
    }
    return wanted;
  }

  private Object call(String name, Object argument) throws ReflectiveOperationException {
    for (var method : runtime.getClass().getMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return argument == null
            ? method.invoke(runtime, (Object) new Bundle[0])
            : method.invoke(runtime, argument);
      }
    }
    throw new NoSuchMethodException(name);
  }

  private static Object field(Object dto, String name) throws ReflectiveOperationException {
    return dto.getClass().getField(name).get(dto);
  }
}
