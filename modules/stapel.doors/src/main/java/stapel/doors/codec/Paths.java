package stapel.doors.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form's flat names {@code title.ru} and {@code criteria[2].weight} as nested maps and lists. */
final class Paths {

  private static final int LONGEST = 10_000;

  private Paths() {}

  static Map<String, Object> nested(Map<String, Object> flat) {
    if (flat.keySet().stream().noneMatch(key -> key.indexOf('.') > 0 || key.indexOf('[') > 0)) {
      return flat;
    }
    Map<String, Object> root = new LinkedHashMap<>();
    flat.forEach((key, value) -> put(root, steps(key), value));
    return closed(root);
  }

  private static List<String> steps(String key) {
    List<String> steps = new ArrayList<>();
    for (String part : key.split("\\.")) {
      int open = part.indexOf('[');
      steps.add(open > 0 ? part.substring(0, open) : part);
      if (open > 0 && part.endsWith("]")) {
        steps.add(part.substring(open));
      }
    }
    return steps;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> root, List<String> steps, Object value) {
    Map<String, Object> here = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      Object next = here.computeIfAbsent(step, s -> new LinkedHashMap<String, Object>());
      if (!(next instanceof Map)) {
        next = new LinkedHashMap<String, Object>();
        here.put(step, next);
      }
      here = (Map<String, Object>) next;
    }
    here.put(steps.get(steps.size() - 1), value);
  }

  /** Maps whose names are all {@code [n]} become lists in that order. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> closed(Map<String, Object> map) {
    map.replaceAll(
        (key, value) -> value instanceof Map ? element((Map<String, Object>) value) : value);
    return map;
  }

  private static Object element(Map<String, Object> map) {
    Map<String, Object> inside = closed(map);
    boolean list =
        !inside.isEmpty() && inside.keySet().stream().allMatch(key -> key.matches("\\[\\d{1,5}]"));
    if (!list || inside.size() > LONGEST) {
      return inside;
    }
    Map<Integer, Object> sorted = new TreeMap<>();
    inside.forEach(
        (key, value) -> sorted.put(Integer.valueOf(key.substring(1, key.length() - 1)), value));
    return new ArrayList<>(sorted.values());
  }
}
