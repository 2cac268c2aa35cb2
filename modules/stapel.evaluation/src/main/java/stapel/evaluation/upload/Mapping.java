package stapel.evaluation.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.intake.api.file.FileColumns;
import stapel.intake.api.file.FileColumns.Target;
import stapel.intake.api.file.FileFault;

/**
 * What becomes of each column of a file of marks.
 *
 * <p>The long form has one row a mark: {@code application}, {@code expert}, {@code criterion},
 * {@code score}. The wide form has one row a sheet: {@code application}, {@code expert} and one
 * column {@code criterion:CODE} a criterion.
 */
record Mapping(FileColumns file) {

  /** Before the code of a criterion whose scores a column holds. */
  static final String CRITERION = "criterion:";

  /** What a column of the long form may become. */
  static final List<String> LONG = List.of("application", "expert", "criterion", "score");

  /** In the file's order. */
  List<Target> columns() {
    return file.columns();
  }

  /** The headers in their order. */
  List<String> headers() {
    return file.headers();
  }

  /**
   * The same with other targets, by the column's place counted from 0 or by its header.
   *
   * @throws stapel.api.Refusal INVALID when the file has no such column
   */
  Mapping with(Map<String, String> chosen) {
    return new Mapping(file.with(chosen, Mapping.class, "import.no-column"));
  }

  /** True when each criterion has a column of its own. */
  boolean wide() {
    return columns().stream().anyMatch(column -> column.target().startsWith(CRITERION));
  }

  /** Targets that do not exist or are hit twice, and those that must be there and are not. */
  List<FileFault> faults(List<String> criteria) {
    List<FileFault> faults = new ArrayList<>();
    Set<String> hit = new HashSet<>();
    for (Target column : columns()) {
      String target = column.target();
      boolean criterion =
          target.startsWith(CRITERION) && criteria.contains(target.substring(CRITERION.length()));
      if (!column.ignored() && !LONG.contains(target) && !criterion) {
        faults.add(new FileFault(0, column.header(), "no-target", target));
      } else if (!column.ignored() && !hit.add(target)) {
        faults.add(new FileFault(0, column.header(), "target-twice", target));
      }
    }
    for (String needed : wide() ? LONG.subList(0, 2) : LONG) {
      if (!hit.contains(needed)) {
        faults.add(new FileFault(0, "", "column-missing", needed));
      }
    }
    return faults;
  }

  /** Place of the column that fills this target, -1 when none does. */
  int place(String target) {
    return file.place(target);
  }
}
