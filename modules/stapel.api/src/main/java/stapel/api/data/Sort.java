package stapel.api.data;

/**
 * One step of an order. Empty cells come last either way.
 *
 * @param column key of a sortable column
 * @param descending highest first
 */
public record Sort(String column, boolean descending) {

  /** Lowest first. */
  public static Sort up(String column) {
    return new Sort(column, false);
  }

  /** Highest first. */
  public static Sort down(String column) {
    return new Sort(column, true);
  }
}
