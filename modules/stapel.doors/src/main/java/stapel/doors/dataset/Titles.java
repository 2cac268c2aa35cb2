package stapel.doors.dataset;

import java.util.Collection;
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
 * grants. Those that were read are kept for the rest of the request: the rows of a long list point
 * to the same few things again and again.
 */
final class Titles {

  /** So many are kept; a list that points to more begins anew. */
  private static final int KEPT = 5_000;

  private final Opener opener;
  private final Pages pages;

  /** Empty for what has no title, or none that the caller sees. */
  private final Map<Ref, Optional<String>> known = new HashMap<>();

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
    if (known.size() > KEPT) {
      known.clear();
    }
    read(rows, keys);
    return rows.stream().map(row -> titled(row, keys)).toList();
  }

  private void read(Collection<Row> rows, List<String> keys) {
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
    wanted.forEach(
        (dataset, ids) -> {
          ids.removeIf(id -> known.containsKey(Ref.of(dataset, id)));
          if (!ids.isEmpty()) {
            read(dataset, ids);
          }
        });
  }

  private void read(String dataset, Set<String> ids) {
    ids.forEach(id -> known.put(Ref.of(dataset, id), Optional.empty()));
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
    Map<String, Row> found = pages.rows(opened, ids, List.of(title.get()));
    read(found.values(), List.of(key));
    found.forEach((id, row) -> known.put(Ref.of(dataset, id), row.cell(key).flatMap(this::words)));
  }

  /** A row may be called as another one is. */
  private Optional<String> words(Object cell) {
    if (cell instanceof Ref ref) {
      return known.getOrDefault(plain(ref), Optional.empty());
    }
    return Optional.of(cell instanceof Text text ? text.in(opener.language()) : cell.toString());
  }

  private static Ref plain(Ref ref) {
    return Ref.of(ref.dataset(), ref.id());
  }

  private Row titled(Row row, List<String> keys) {
    Map<String, String> own = new HashMap<>();
    keys.forEach(key -> ref(row, key).flatMap(known::get).ifPresent(title -> own.put(key, title)));
    return new Row(row.ref(), row.scope(), row.cells(), own);
  }

  private static Optional<Ref> ref(Row row, String key) {
    return row.cell(key).filter(Ref.class::isInstance).map(Ref.class::cast);
  }
}
