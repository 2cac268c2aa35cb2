package stapel.doors.dataset;

import java.util.List;

/**
 * The order of a list: what was asked, empty cells last either way, and the id so that pages never
 * overlap.
 */
final class Order {

  private final Cells cells;

  Order(Cells cells) {
    this.cells = cells;
  }

  /**
   * {@code order by ...}.
   *
   * @param key the id's expression
   */
  Sql text(List<Step> steps, String key) {
    Sql sql = Sql.of(" order by ");
    boolean descending = false;
    for (Step step : steps) {
      descending = step.descending();
      sql.add(cells.sorted(step.placed()).orElseThrow()).add(descending ? " desc" : "");
      sql.add(cells.always(step.placed()) ? ", " : " nulls last, ");
    }
    return sql.add(key).add(descending ? " desc" : "");
  }

  /** One step of an order. */
  record Step(Placed placed, boolean descending) {}
}
