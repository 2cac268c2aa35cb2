package stapel.doors.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.data.Rows;

/** The dataset door, open for one caller during one request. */
public final class CallerReader implements Reader {

  private final Opener opener;
  private final Pages pages;
  private final Titles titles;
  private final TargetNames names;
  private final Locks locks;

  CallerReader(Opener opener, Pages pages, Locks locks) {
    this.opener = opener;
    this.pages = pages;
    this.locks = locks;
    this.titles = new Titles(opener, pages);
    this.names = new TargetNames(opener, pages);
  }

  @Override
  public Rows read(Query query) {
    Opened opened = opener.open(query);
    List<Placed> shown = opened.shown(query);
    List<Row> rows = List.of();
    if (opened.closed()) {
      opened.rows(query);
      opened.order(query);
      return new Rows(shown.stream().map(Placed::column).toList(), rows, 0);
    }
    List<String> ids = query.limit() == 0 ? List.of() : pages.ids(opened, query);
    if (query.id().isPresent() && query.columns().isEmpty() && !ids.isEmpty()) {
      opened = opener.row(query, opened, pages);
      shown = opened.shown(query);
    }
    rows = rows(opened, ids, opened.zoned(shown));
    return new Rows(
        shown.stream().map(Placed::column).toList(), rows, count(opened, query, ids.size()));
  }

  @Override
  public Optional<Row> row(String dataset, String id) {
    return read(Query.of(dataset).row(id)).rows().stream().findFirst();
  }

  @Override
  public void stream(Query query, Consumer<Row> each) {
    Opened opened = opener.open(query);
    List<Placed> shown = opened.shown(query);
    if (opened.closed()) {
      return;
    }
    List<String> waiting = new ArrayList<>(Pages.TOGETHER);
    pages.ids(
        opened,
        query,
        id -> {
          waiting.add(id);
          if (waiting.size() == Pages.TOGETHER) {
            rows(opened, waiting, shown).forEach(each);
            waiting.clear();
          }
        });
    rows(opened, waiting, shown).forEach(each);
  }

  /** Those of these rows that the caller sees, without cells: their scope and version. */
  public Map<String, Row> locate(String dataset, Collection<String> ids) {
    Opened opened = opener.own(dataset);
    return opened.closed() || ids.isEmpty() ? new HashMap<>() : pages.rows(opened, ids, List.of());
  }

  /** Locks a row the caller sees and gives its version now; empty when rows have none. */
  public OptionalLong lock(Ref ref) {
    return locks.lock(opener.own(ref.dataset()).shape().base(), ref.id());
  }

  /** True when rows of this dataset have versions. */
  public boolean versioned(String dataset) {
    return opener.own(dataset).shape().base().source().version().isPresent();
  }

  private List<Row> rows(Opened opened, List<String> ids, List<Placed> shown) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Row> found = pages.rows(opened, ids, shown);
    List<Row> inOrder = ids.stream().filter(found::containsKey).map(found::get).toList();
    return names.add(titles.add(inOrder, shown), shown);
  }

  private long count(Opened opened, Query query, int size) {
    boolean last = size < query.limit() && (size > 0 || query.offset() == 0);
    return last ? Math.min(query.offset() + size, Rows.COUNTED) : pages.count(opened, query);
  }
}
