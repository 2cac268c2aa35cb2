package stapel.api.data;

import java.util.List;

/**
 * A page of rows.
 *
 * @param columns the columns that were read, in their order, only those the reader may see in some
 *     row
 * @param rows the rows in the asked order
 * @param count how many rows there are in all, counted up to {@link #COUNTED}; counted without
 *     waiting for anybody, so one that is being written at this moment may be in it although it is
 *     not among the rows
 */
public record Rows(List<Column> columns, List<Row> rows, long count) {

  /**
   * Counting stops here, so that a page of a million rows costs no more than one of ten thousand.
   */
  public static final long COUNTED = 10_001;

  /** Copies the lists. */
  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
