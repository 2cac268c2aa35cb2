package stapel.doors.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.data.Sort;

/**
 * A dataset as it is for one request: its own columns and the contributed ones, each with its
 * place.
 *
 * @param id the dataset
 * @param order how its rows stand where nobody asks for another order
 * @param base its own source
 * @param columns by key, its own first
 */
record Shape(String id, List<Sort> order, From base, Map<String, Placed> columns) {

  Collection<Placed> all() {
    return columns.values();
  }

  Optional<Placed> find(String key) {
    return Optional.ofNullable(columns.get(key));
  }

  Optional<Placed> title() {
    return all().stream().filter(p -> p.column().title()).findFirst();
  }

  /** The column with the scope's id; empty when rows belong to the platform. */
  Optional<String> scope() {
    return base.source().scope();
  }
}
