package stapel.rest.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One command line taken apart: {@code call evaluation.rank --scores @scores.csv --dry-run}. A flag
 * without a value is {@code true}; a value that begins with two dashes is written {@code
 * --name=--value}.
 *
 * @param verb the first word
 * @param words the words that belong to no flag
 * @param flags values by flag name without the dashes, in their order
 */
record Line(String verb, List<String> words, Map<String, List<String>> flags) {

  static Line of(List<String> words) {
    if (words.isEmpty()) {
      throw new Usage("console.usage");
    }
    List<String> plain = new ArrayList<>();
    Map<String, List<String>> flags = new LinkedHashMap<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--") || word.length() == 2) {
        plain.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      boolean next = equals < 0 && i + 1 < words.size() && !words.get(i + 1).startsWith("--");
      String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
      String value = equals >= 0 ? word.substring(equals + 1) : next ? words.get(++i) : "true";
      flags.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return new Line(words.get(0), plain, flags);
  }

  boolean has(String flag) {
    return flags.containsKey(flag);
  }

  /** The one value of a flag. */
  Optional<String> one(String flag) {
    List<String> values = flags.getOrDefault(flag, List.of());
    if (values.size() > 1) {
      throw new Usage("console.twice", flag);
    }
    return values.stream().findFirst();
  }

  /** The same line without these flags. */
  Map<String, List<String>> without(List<String> names) {
    Map<String, List<String>> rest = new LinkedHashMap<>(flags);
    names.forEach(rest::remove);
    return rest;
  }
}
