package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Gives each name a number, so that a million marks hold numbers and each name is held once. */
final class Names {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  int add(String name) {
    Integer known = numbers.putIfAbsent(name, names.size());
    if (known != null) {
      return known;
    }
    names.add(name);
    return names.size() - 1;
  }

  OptionalInt number(String name) {
    Integer number = numbers.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  String name(int number) {
    return names.get(number);
  }

  List<String> sorted() {
    return names.stream().sorted().toList();
  }

  /**
   * For each number, where its name stands when sorted: the order of a file's rows must not matter.
   */
  int[] sortedPositions() {
    int[] positions = new int[names.size()];
    int[] byName =
        IntStream.range(0, positions.length)
            .boxed()
            .sorted(Comparator.comparing(names::get))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int position = 0; position < byName.length; position++) {
      positions[byName[position]] = position;
    }
    return positions;
  }
}
