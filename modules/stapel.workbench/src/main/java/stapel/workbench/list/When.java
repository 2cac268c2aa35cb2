package stapel.workbench.list;

import java.util.Set;
import stapel.api.data.Row;

/** Understands {@link stapel.api.Contribution#when}. */
final class When {

  private When() {}

  /** True when every condition holds; a cell the reader may not see speaks against nothing. */
  static boolean holds(String when, Row row) {
    for (String condition : when.strip().split("\\s+")) {
      int colon = condition.indexOf(':');
      if (colon > 0 && row.cell(condition.substring(0, colon)).isPresent()) {
        Set<String> keys = Set.of(condition.substring(colon + 1).split(","));
        if (!keys.contains(row.text(condition.substring(0, colon)))) {
          return false;
        }
      }
    }
    return true;
  }
}
