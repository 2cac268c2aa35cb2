package stapel.doors.dataset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.ColumnType;
import stapel.api.data.Row;

/**
 * Titles of what refs point to: one more read for each dataset pointed to, under the same caller's
 * grants.
 */
final class Titles {

  private final Opener opener;
  private final Pages pages;

  Titles(Opener opener, Pages pages) {
    this.opener = opener;
    this.pages = pages;
  }

  List<Row> add(List<Row> rows, List<Placed> shown) {
    List<String> keys =
        shown.stream()
            .map(Placed::column)
            .filter(c -> c.type() == ColumnType.REF)
            .map(c -> c.key())
            .toList();
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    rows.forEach(
        row ->
            keys.forEach(
                key ->
                    ref(row, key)
                        .ifPresent(
                            ref ->
                                wanted
                                    .computeIfAbsent(ref.dataset(), d -> new TreeSet<>())
                                    .add(ref.id()))));
    if (wanted.isEmpty()) {
      return rows;
    }
    Map<Ref, String> titles = new HashMap<>();
    wanted.forEach((dataset, ids) -> read(dataset, ids, titles));
    return rows.stream().map(row -> titled(row, keys, titles)).toList();
  }

  private void read(String dataset, Set<String> ids, Map<Ref, String> titles) {
    Optional<Opened> there = opener.there(dataset);
    if (there.isEmpty()) {
      return;
    }
    Opened opened = there.get();
    Optional<Placed> title = opened.visible().stream().filter(p -> p.column().title()).findFirst();
    if (title.isEmpty() || opened.closed()) {
      return;
    }
    String key = title.get().column().key();
    pages
        .rows(opened, ids, List.of(title.get()))
        .forEach(
            (id, row) ->
                row.cell(key).ifPresent(cell -> titles.put(Ref.of(dataset, id), words(cell))));
  }

  private String words(Object cell) {
    return cell instanceof Text text ? text.in(opener.language()) : cell.toString();
  }

  private static Row titled(Row row, List<String> keys, Map<Ref, String> titles) {
    Map<String, String> own = new HashMap<>();
    keys.forEach(key -> ref(row, key).map(titles::get).ifPresent(title -> own.put(key, title)));
    return new Row(row.ref(), row.scope(), row.cells(), own);
  }

  private static Optional<Ref> ref(Row row, String key) {
    return row.cell(key).filter(Ref.class::isInstance).map(Ref.class::cast);
  }
}
