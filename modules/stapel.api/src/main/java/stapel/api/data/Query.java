package stapel.api.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to read from a dataset. A filter or an order uses only columns the reader may see; others
 * are refused.
 *
 * @param dataset id of the dataset
 * @param columns keys of the wanted columns; empty for all that the list shows
 * @param filters all of which must hold
 * @param search words, each of which some searchable column holds; empty for none
 * @param sort the order before the id; empty for the dataset's own
 * @param scope id of a scope: only rows in it or below it; empty for every scope of the reader
 * @param id the one row wanted; empty for all
 * @param offset rows left out at the beginning, 0 or more
 * @param limit rows wanted, 0 to 1000; 0 reads the count only. Exports stream and take no limit.
 */
public record Query(
    String dataset,
    List<String> columns,
    List<Filter> filters,
    String search,
    List<Sort> sort,
    Optional<String> scope,
    Optional<String> id,
    int offset,
    int limit) {

  /** Checks the bounds and copies the lists. */
  public Query {
    if (offset < 0 || limit < 0 || limit > 1000) {
      throw new IllegalArgumentException(
          "offset and limit are out of bounds: " + offset + ", " + limit);
    }
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
  }

  /** The first 50 rows in the dataset's own order. */
  public static Query of(String dataset) {
    return new Query(
        dataset, List.of(), List.of(), "", List.of(), Optional.empty(), Optional.empty(), 0, 50);
  }

  /** The same with these columns only. */
  public Query columns(String... keys) {
    return new Query(dataset, List.of(keys), filters, search, sort, scope, id, offset, limit);
  }

  /** The same with one more condition. */
  public Query filter(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new Query(dataset, columns, more, search, sort, scope, id, offset, limit);
  }

  /** The same for rows that hold these words. */
  public Query search(String words) {
    return new Query(dataset, columns, filters, words, sort, scope, id, offset, limit);
  }

  /** The same in this order. */
  public Query sort(Sort... order) {
    return new Query(dataset, columns, filters, search, List.of(order), scope, id, offset, limit);
  }

  /** The same in one scope and those below it. */
  public Query in(String scopeId) {
    return new Query(
        dataset, columns, filters, search, sort, Optional.of(scopeId), id, offset, limit);
  }

  /** The same for one row, with all its columns. */
  public Query row(String rowId) {
    return new Query(dataset, columns, filters, search, sort, scope, Optional.of(rowId), 0, 1);
  }

  /** The same for another page. */
  public Query page(int newOffset, int newLimit) {
    return new Query(dataset, columns, filters, search, sort, scope, id, newOffset, newLimit);
  }
}
