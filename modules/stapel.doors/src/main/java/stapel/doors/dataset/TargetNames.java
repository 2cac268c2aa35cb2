package stapel.doors.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Column.Naming;
import stapel.api.data.Row;

/**
 * What the targets of named refs are called, as {@link Titles} has their titles: one more read for
 * each column that names, under the same caller's grants, and kept as long.
 */
final class TargetNames {

  private static final int KEPT = 5_000;

  private final Opener opener;
  private final Pages pages;

  /** By the id; empty for what has no name, or none that the caller sees. */
  private final Map<Naming, Map<String, Optional<String>>> known = new HashMap<>();

  TargetNames(Opener opener, Pages pages) {
    this.opener = opener;
    this.pages = pages;
  }

  List<Row> add(List<Row> rows, List<Placed> shown) {
    List<Column> named =
        shown.stream().map(Placed::column).filter(c -> c.naming().isPresent()).toList();
    if (named.isEmpty()) {
      return rows;
    }
    named.forEach(column -> learn(column.naming().orElseThrow(), column.key(), rows));
    return rows.stream().map(row -> with(row, named)).toList();
  }

  private void learn(Naming naming, String key, List<Row> rows) {
    Map<String, Optional<String>> names = known.computeIfAbsent(naming, n -> new HashMap<>());
    if (names.size() > KEPT) {
      names.clear();
    }
    Set<String> wanted = new TreeSet<>();
    rows.forEach(row -> id(row, key).filter(id -> !names.containsKey(id)).ifPresent(wanted::add));
    if (wanted.isEmpty()) {
      return;
    }
    wanted.forEach(id -> names.put(id, Optional.empty()));
    Optional<Opened> there = opener.there(naming.dataset()).filter(opened -> !opened.closed());
    Optional<Placed> column =
        there.stream()
            .flatMap(opened -> opened.visible().stream())
            .filter(placed -> placed.column().key().equals(naming.column()))
            .findFirst();
    if (column.isPresent()) {
      pages
          .rows(there.get(), wanted, List.of(column.get()))
          .forEach((id, row) -> names.put(id, row.cell(naming.column()).map(Object::toString)));
    }
  }

  private Row with(Row row, List<Column> named) {
    Map<String, String> own = new HashMap<>();
    for (Column column : named) {
      id(row, column.key())
          .flatMap(id -> name(column, id))
          .ifPresent(name -> own.put(column.key(), name));
    }
    return new Row(row.ref(), row.scope(), row.cells(), row.titles(), own);
  }

  private Optional<String> name(Column column, String id) {
    return known.get(column.naming().orElseThrow()).getOrDefault(id, Optional.empty());
  }

  private static Optional<String> id(Row row, String key) {
    return row.cell(key).filter(Ref.class::isInstance).map(ref -> ((Ref) ref).id());
  }
}
