package stapel.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What stands in the fields of a form by their full names: {@code title.ru}, {@code
 * criteria.0.weight}, {@code answers.budget}.
 *
 * @param values in the order in which they were sent
 */
record Typed(Map<String, List<String>> values) {

  /** An empty form. */
  static Typed nothing() {
    return new Typed(new LinkedHashMap<>());
  }

  /** What a request carries, without the workbench's own fields. */
  static Typed of(Map<String, String[]> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, given) -> {
          if (!name.startsWith("_")) {
            values.put(name, List.of(given));
          }
        });
    return new Typed(values);
  }

  /** All values under this name. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value, empty when there is none. */
  String one(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** True when the name or anything below it is there. */
  boolean has(String name) {
    return values.containsKey(name)
        || values.keySet().stream().anyMatch(key -> key.startsWith(name + "."));
  }

  /** True when nothing but blanks stands below this name. */
  boolean blank(String name) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + "."))
        .allMatch(entry -> entry.getValue().stream().allMatch(String::isBlank));
  }

  /** Numbers of the rows of a list of records, in order. */
  List<Integer> rows(String name) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (String key : values.keySet()) {
      if (key.startsWith(name + ".")) {
        String rest = key.substring(name.length() + 1);
        String number = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
        if (number.matches("[0-9]{1,4}")) {
          rows.add(Integer.parseInt(number));
        }
      }
    }
    return new ArrayList<>(rows);
  }

  /** The same with these values where nothing was typed. */
  Typed or(Typed other) {
    Map<String, List<String>> both = new LinkedHashMap<>(other.values);
    both.putAll(values);
    return new Typed(both);
  }

  /** The same with one more value. */
  Typed with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new Typed(more);
  }
}
