package stapel.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words after a command of the launcher: what it names, and its own options with their values.
 *
 * @param names words that belong to no option, in their order
 * @param values what was said for each option, in its order
 */
record Options(List<String> names, Map<String, List<String>> values) {

  Options {
    names = List.copyOf(names);
    values = Map.copyOf(values);
  }

  /** Reads the words; an option that is not known, or has no value, is refused. */
  static Options of(List<String> words, Set<String> known) {
    List<String> names = new ArrayList<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        names.add(word);
      } else if (!known.contains(word)) {
        Stream<String> all = Stream.concat(known.stream(), Arguments.OWN.stream());
        throw Problem.usage("usage.option", word, all.sorted().collect(Collectors.joining(", ")));
      } else if (i + 1 == words.size()) {
        throw Problem.usage("usage.value", word);
      } else {
        values.computeIfAbsent(word, w -> new ArrayList<>()).add(words.get(++i));
      }
    }
    return new Options(names, values);
  }

  /** All values of an option; empty when it was not said. */
  List<String> all(String option) {
    return values.getOrDefault(option, List.of());
  }

  /** The value of an option; the last one when it was said twice. */
  Optional<String> one(String option) {
    List<String> said = all(option);
    return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
  }

  /** The only name there must be. */
  String only(String usage) {
    if (names.size() != 1) {
      throw Problem.usage(usage);
    }
    return names.get(0);
  }
}
