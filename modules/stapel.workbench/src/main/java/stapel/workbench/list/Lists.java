package stapel.workbench.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;
import stapel.workbench.Pages;
import stapel.workbench.Refused;
import stapel.workbench.Visit;

/** The list page that every dataset has. */
public final class Lists {

  private final Pages pages;

  /** Sends its pages there. */
  public Lists(Pages pages) {
    this.pages = pages;
  }

  /** {@code /d/<dataset>}. */
  public void show(Visit visit, String dataset) throws IOException {
    DatasetInfo info =
        visit
            .platform()
            .datasets()
            .dataset(visit.caller(), dataset)
            .orElseThrow(() -> Refused.notFound(dataset));
    if (visit.request().getParameter("pick") != null) {
      pages.part(visit, pages.templates().options(Picks.of(visit, info)));
      return;
    }
    ListState state = ListState.of(visit, dataset);
    ListPage page =
        visit
            .platform()
            .datasets()
            .read(visit.caller(), reader -> page(visit, info, state, reader));
    if (visit.partial()) {
      pages.part(visit, pages.templates().list(page));
      return;
    }
    pages.send(
        visit,
        Pages.Heading.of(visit.labels().name(dataset), dataset),
        pages.templates().list(page));
  }

  private static ListPage page(Visit visit, DatasetInfo info, ListState state, Reader reader) {
    Map<String, ColumnInfo> columns = new LinkedHashMap<>();
    info.columns().forEach(column -> columns.put(column.column().key(), column));
    if (state.scope().isPresent()) {
      reader
          .read(Query.of(info.id()).in(state.scope().get()).page(0, 0))
          .columns()
          .forEach(
              column ->
                  columns.computeIfAbsent(column.key(), key -> new ColumnInfo(column, info.id())));
    }
    Search search = Searches.understand(visit, state, columns.values(), reader);
    List<String> complaints = new ArrayList<>();
    search
        .complaints()
        .forEach(c -> complaints.add(visit.words().text(c.key(), c.word(), c.hint())));
    Rows rows = read(visit, query(state, search), reader, complaints);
    for (Column column : rows.columns()) {
      columns.computeIfAbsent(column.key(), key -> new ColumnInfo(column, info.id()));
    }
    List<ColumnInfo> shown =
        rows.columns().stream()
            .filter(column -> !told(column, rows, state) && !blind(column, rows, state))
            .map(column -> columns.get(column.key()))
            .toList();
    return new ListDrawing(visit, state, search, List.copyOf(columns.values()))
        .page(shown, rows, complaints);
  }

  /** True for a column that says of each row only what the list is narrowed to. */
  private static boolean told(Column column, Rows rows, ListState state) {
    return column.type() == ColumnType.REF
        && !column.title()
        && state.columns().isEmpty()
        && state.scope().isPresent()
        && !rows.rows().isEmpty()
        && rows.rows().stream()
            .allMatch(
                row ->
                    row.cell(column.key())
                        .filter(ref -> ((Ref) ref).id().equals(state.scope().get()))
                        .isPresent());
  }

  /** True for a column of a class not open to all, of which this reader sees no cell here. */
  private static boolean blind(Column column, Rows rows, ListState state) {
    return column.columnClass() != ColumnClass.OPEN
        && !column.title()
        && state.columns().isEmpty()
        && !rows.rows().isEmpty()
        && rows.rows().stream().noneMatch(row -> row.cell(column.key()).isPresent());
  }

  private static Rows read(Visit visit, Query query, Reader reader, List<String> complaints) {
    try {
      return reader.read(query);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      complaints.addAll(visit.platform().wording().problems(refusal, visit.caller().language()));
      return new Rows(List.of(), List.<Row>of(), 0);
    }
  }

  /** What the door is asked for. */
  static Query query(ListState state, Search search) {
    return new Query(
        state.dataset(),
        state.columns(),
        search.filters(),
        search.words(),
        state.sort(),
        state.scope(),
        Optional.empty(),
        state.offset(),
        ListState.PAGE);
  }
}
