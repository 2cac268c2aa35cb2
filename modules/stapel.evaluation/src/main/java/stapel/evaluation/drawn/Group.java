package stapel.evaluation.drawn;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.evaluation.ranked.OpenRows;

/**
 * The applications of a ranking that a lot decides between.
 *
 * @param rows row id of the ranking by the number of the application
 * @param applications id of the application by its number
 * @param places that are left for them
 * @param before applications with a place
 */
record Group(Map<String, String> rows, Map<String, String> applications, int places, int before) {

  /** Those that stand at the cut; a tie at the end of the reserve gives nobody a place. */
  static Group of(OpenRows.Open open, Map<String, String> numbers) {
    List<OpenRows.Row> all = open.rows();
    boolean zone = all.stream().anyMatch(OpenRows.Row::grey);
    int best = all.stream().mapToInt(OpenRows.Row::rank).min().orElse(0);
    Map<String, String> rows = new LinkedHashMap<>();
    Map<String, String> applications = new LinkedHashMap<>();
    all.stream()
        .filter(row -> zone ? row.grey() : row.rank() == best)
        .sorted(Comparator.comparing(row -> numbers.get(row.application())))
        .forEach(
            row -> {
              String number = numbers.get(row.application());
              rows.put(number, row.id());
              applications.put(number, row.application());
            });
    return new Group(rows, applications, open.places() - open.chosen(), open.chosen());
  }

  /** Sorted, as a commitment has them. */
  List<String> contenders() {
    return rows.keySet().stream().sorted().toList();
  }
}
