package stapel.evaluation.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Problem;
import stapel.api.Refusal;

/**
 * What becomes of each column of a file of marks.
 *
 * <p>The long form has one row a mark: {@code application}, {@code expert}, {@code criterion},
 * {@code score}. The wide form has one row a sheet: {@code application}, {@code expert} and one
 * column {@code criterion:CODE} a criterion.
 *
 * @param columns in the file's order
 */
record Mapping(List<Target> columns) {

  /** The target of a column that is left out. */
  static final String IGNORED = "ignored";

  /** Before the code of a criterion whose scores a column holds. */
  static final String CRITERION = "criterion:";

  /** What a column of the long form may become. */
  static final List<String> LONG = List.of("application", "expert", "criterion", "score");

  Mapping {
    columns = List.copyOf(columns);
  }

  /** The headers in their order. */
  List<String> headers() {
    return columns.stream().map(Target::header).toList();
  }

  /**
   * The same with other targets, by the column's place counted from 0 or by its header.
   *
   * @throws Refusal INVALID when the file has no such column
   */
  Mapping with(Map<String, String> chosen) {
    List<Problem> unknown =
        chosen.keySet().stream()
            .filter(name -> !headers().contains(name) && !counted(name))
            .map(
                name ->
                    Problem.at("mapping", "import.no-column", name, String.join(", ", headers())))
            .toList();
    if (!unknown.isEmpty()) {
      throw Refusal.of(Mapping.class, Refusal.Kind.INVALID, unknown);
    }
    List<Target> changed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Target column = columns.get(i);
      String target = chosen.getOrDefault(String.valueOf(i), chosen.get(column.header()));
      changed.add(
          target == null
              ? column
              : new Target(column.header(), target.isBlank() ? IGNORED : target));
    }
    return new Mapping(changed);
  }

  private boolean counted(String name) {
    return name.matches("\\d{1,4}") && Integer.parseInt(name) < columns.size();
  }

  /** True when each criterion has a column of its own. */
  boolean wide() {
    return columns.stream().anyMatch(column -> column.target().startsWith(CRITERION));
  }

  /** Targets that do not exist or are hit twice, and those that must be there and are not. */
  List<Fault> faults(List<String> criteria) {
    List<Fault> faults = new ArrayList<>();
    Set<String> hit = new HashSet<>();
    for (Target column : columns) {
      String target = column.target();
      boolean criterion =
          target.startsWith(CRITERION) && criteria.contains(target.substring(CRITERION.length()));
      if (!target.equals(IGNORED) && !LONG.contains(target) && !criterion) {
        faults.add(new Fault(0, column.header(), "no-target", target));
      } else if (!target.equals(IGNORED) && !hit.add(target)) {
        faults.add(new Fault(0, column.header(), "target-twice", target));
      }
    }
    for (String needed : wide() ? LONG.subList(0, 2) : LONG) {
      if (!hit.contains(needed)) {
        faults.add(new Fault(0, "", "column-missing", needed));
      }
    }
    return faults;
  }

  /** Place of the column that fills this target, -1 when none does. */
  int place(String target) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).target().equals(target)) {
        return i;
      }
    }
    return -1;
  }

  /** What becomes of one column. */
  record Target(String header, String target) {}
}
