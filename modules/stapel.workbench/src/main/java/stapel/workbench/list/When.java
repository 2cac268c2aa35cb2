package stapel.workbench.list;

import java.util.Set;
import stapel.api.data.Row;

/** Understands {@link stapel.api.Contribution#when}. */
final class When {

  private static final char NOT = '-';

  private When() {}

  /** True when every condition holds; a cell the reader may not see speaks against nothing. */
  static boolean holds(String when, Row row) {
    for (String condition : when.strip().split("\\s+")) {
      boolean not = !condition.isEmpty() && condition.charAt(0) == NOT;
      int colon = condition.indexOf(':');
      String column = condition.substring(not ? 1 : 0, Math.max(colon, not ? 1 : 0));
      if (colon > 0 && row.cell(column).isPresent()) {
        Set<String> keys = Set.of(condition.substring(colon + 1).split(","));
        if (keys.contains(row.text(column)) == not) {
          return false;
        }
      }
    }
    return true;
  }
}
