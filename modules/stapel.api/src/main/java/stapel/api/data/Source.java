package stapel.api.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a dataset's or a contribution's rows come from: one table or view of the module's own
 * schema, or that table grouped by one of its columns. All names are identifiers of the schema;
 * values are bound, never composed.
 *
 * @param schema the module's own schema
 * @param table a base table or a view (a view only as the base of a dataset, never as the right
 *     side of a join)
 * @param key the column that names a row: {@code id} of a dataset, the base row's id for joined
 *     columns
 * @param scope the column with the scope's id; empty for joined columns
 * @param version the column with the row's version; empty when rows have none
 * @param pending the column with the import's id and the table of imports; rows of an import that
 *     is not applied yet are left out
 * @param where conditions by column, each an equality with a bound value
 * @param grouped aggregates by their name when the table is grouped by {@code key}; empty for plain
 *     rows
 */
public record Source(
    String schema,
    String table,
    String key,
    Optional<String> scope,
    Optional<String> version,
    Optional<Pending> pending,
    Map<String, Object> where,
    Map<String, Aggregate> grouped) {

  /** Copies the maps in their order. */
  public Source {
    where = copy(where);
    grouped = copy(grouped);
  }

  /** A table with the usual columns {@code id}, {@code scope_id} and {@code version}. */
  public static Source table(String schema, String table) {
    return new Source(
        schema,
        table,
        "id",
        Optional.of("scope_id"),
        Optional.of("version"),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  /** Rows to join: at most one for each value of {@code key}, which holds the base row's id. */
  public static Source joined(String schema, String table, String key) {
    return new Source(
        schema,
        table,
        key,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  /** The same source without a version column. */
  public Source unversioned() {
    return new Source(schema, table, key, scope, Optional.empty(), pending, where, grouped);
  }

  /** The same source for rows that belong to no scope: they are read at the platform's scope. */
  public Source unscoped() {
    return new Source(schema, table, key, Optional.empty(), version, pending, where, grouped);
  }

  /**
   * The same source without the rows of unfinished imports.
   *
   * @param column the column with the import's id, null for rows that were not imported
   * @param imports the table of imports with columns {@code id} and {@code applied_at}
   */
  public Source hiding(String column, String imports) {
    return new Source(
        schema,
        table,
        key,
        scope,
        version,
        Optional.of(new Pending(column, imports)),
        where,
        grouped);
  }

  /** The same source with one more condition {@code column = value}. */
  public Source where(String column, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(where);
    more.put(column, value);
    return new Source(schema, table, key, scope, version, pending, more, grouped);
  }

  /** The same source grouped by its key, with one more aggregate under {@code name}. */
  public Source aggregate(String name, Function function, String column) {
    Map<String, Aggregate> more = new LinkedHashMap<>(grouped);
    more.put(name, new Aggregate(function, column));
    return new Source(schema, table, key, scope, version, pending, where, more);
  }

  /** All identifiers, for the door's check. */
  public List<String> identifiers() {
    List<String> names = new ArrayList<>(List.of(schema, table, key));
    scope.ifPresent(names::add);
    version.ifPresent(names::add);
    pending.ifPresent(p -> names.addAll(List.of(p.column(), p.imports())));
    names.addAll(where.keySet());
    grouped.forEach((name, aggregate) -> names.addAll(List.of(name, aggregate.column())));
    return names;
  }

  private static <K, V> Map<K, V> copy(Map<K, V> map) {
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * How rows of an unfinished import are known.
   *
   * @param column the column with the import's id
   * @param imports the table of imports in the same schema
   */
  public record Pending(String column, String imports) {}

  /**
   * One aggregate.
   *
   * @param function what is computed; means are a sum and a count, for the engines disagree on
   *     averages
   * @param column over which column
   */
  public record Aggregate(Function function, String column) {}

  /** What both engines compute alike. */
  public enum Function {
    /** Number of values that are there. */
    COUNT,
    /** Sum. */
    SUM,
    /** Lowest. */
    MIN,
    /** Highest. */
    MAX
  }
}
