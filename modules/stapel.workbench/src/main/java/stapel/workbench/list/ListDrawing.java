package stapel.workbench.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.workbench.Labels;
import stapel.workbench.Offer;
import stapel.workbench.Show;
import stapel.workbench.Visit;
import stapel.workbench.Words;
import stapel.workbench.list.Cells.Cell;
import stapel.workbench.list.ListPage.Link;

/** Turns rows into a page's words and addresses. */
final class ListDrawing {

  private final Visit visit;
  private final Words words;
  private final Labels labels;
  private final ListState state;
  private final Search search;
  private final List<ColumnInfo> all;

  ListDrawing(Visit visit, ListState state, Search search, List<ColumnInfo> all) {
    this.visit = visit;
    this.words = visit.words();
    this.labels = visit.labels();
    this.state = state;
    this.search = search;
    this.all = all;
  }

  ListPage page(List<ColumnInfo> shown, Rows rows, List<String> complaints) {
    Set<String> on = shown.stream().map(info -> info.column().key()).collect(Collectors.toSet());
    long last = (long) state.offset() + rows.rows().size();
    return new ListPage(
        words,
        labels.help(state.dataset()),
        state.search(),
        "/d/" + state.dataset(),
        state.scope().orElse(""),
        state.writtenSort(),
        String.join(",", state.columns()),
        chips(rows),
        complaints,
        filters(),
        shown.stream().map(this::header).toList(),
        lines(shown, rows.rows()),
        count(rows.count()),
        rows.rows().isEmpty()
            ? ""
            : visit.show().value((long) state.offset() + 1) + "–" + visit.show().value(last),
        state.page() > 1 ? state.page(state.page() - 1).address() : "",
        rows.rows().size() == ListState.PAGE && last < rows.count()
                || last >= Rows.COUNTED && full(rows)
            ? state.page(state.page() + 1).address()
            : "",
        all.stream().map(info -> choice(info, on)).toList(),
        exports(),
        commands("LIST"),
        commands("SELECTION"),
        labels
            .find(state.dataset(), state.dataset() + ".empty")
            .orElseGet(() -> words.text("list.empty")),
        !state.search().isEmpty(),
        state.searching("").address());
  }

  private static boolean full(Rows rows) {
    return rows.rows().size() == ListState.PAGE;
  }

  private List<ListPage.Chip> chips(Rows rows) {
    Chips chips = new Chips(visit, all);
    return search.terms().stream()
        .map(
            term ->
                new ListPage.Chip(
                    chips.words(term, rows), state.searching(search.without(term)).address()))
        .toList();
  }

  private List<ListPage.Menu> filters() {
    List<ListPage.Menu> menus = new ArrayList<>();
    for (ColumnInfo info : all) {
      Column column = info.column();
      if (column.type() == ColumnType.CHOICE) {
        List<Link> choices =
            column.choices().stream().map(c -> add(column, c, labels.choice(info, c))).toList();
        menus.add(new ListPage.Menu(labels.column(info), choices));
      } else if (column.type() == ColumnType.BOOLEAN) {
        List<Link> choices =
            List.of(add(column, "true", words.text("yes")), add(column, "false", words.text("no")));
        menus.add(new ListPage.Menu(labels.column(info), choices));
      }
    }
    return menus;
  }

  private Link add(Column column, String value, String label) {
    String term = Term.write(column.key(), ":", value);
    String others =
        search.terms().stream()
            .filter(t -> !t.column().equals(column.key()))
            .map(Term::written)
            .collect(Collectors.joining(" "));
    return new Link(label, state.searching(others + " " + term).address());
  }

  private ListPage.Header header(ColumnInfo info) {
    Column column = info.column();
    return new ListPage.Header(
        labels.column(info),
        unit(column),
        Cells.number(column) && !column.title(),
        column.sortable() ? state.sorted(column.key()).address() : "",
        state.direction(column.key()));
  }

  private String unit(Column column) {
    return column.type() == ColumnType.INSTANT && !zoned()
        ? visit.show().zoneName()
        : Show.unit(column.unit());
  }

  /** True when each row names the zone of its moments. */
  private boolean zoned() {
    return all.stream().anyMatch(info -> info.column().key().equals(Column.ZONE));
  }

  private List<ListPage.Line> lines(List<ColumnInfo> shown, List<Row> rows) {
    Cells cells = new Cells(visit);
    List<Integer> digits = shown.stream().map(info -> Cells.digits(info.column(), rows)).toList();
    int lead = lead(shown);
    List<ListPage.Line> lines = new ArrayList<>();
    Optional<String> opening = RowViews.opening(visit, state.dataset());
    for (Row row : rows) {
      String scope = state.scope().map(id -> "?scope=" + Visit.encode(id)).orElse("");
      String plain = Cells.address(row.ref()) + scope;
      String href = opening.map(v -> RowViews.address(v, row, state.scope())).orElse(plain);
      List<Cell> line = new ArrayList<>();
      for (int i = 0; i < shown.size(); i++) {
        Cell cell = cells.of(shown.get(i), row, digits.get(i));
        line.add(i == lead ? lead(cell, href) : measured(cell, shown.get(i)));
      }
      lines.add(new ListPage.Line(row.ref().toString(), href, line));
    }
    return lines;
  }

  /** Where no heading is shown, as on a phone, the label names the unit or the zone. */
  private Cell measured(Cell cell, ColumnInfo info) {
    String unit = unit(info.column());
    return unit.isEmpty()
        ? cell
        : new Cell(cell.kind(), cell.text(), cell.href(), cell.label() + ", " + unit);
  }

  private Cell lead(Cell cell, String href) {
    return new Cell(
        "lead", cell.text().isEmpty() ? words.text("untitled") : cell.text(), href, cell.label());
  }

  private static int lead(List<ColumnInfo> shown) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).column().title()) {
        return i;
      }
    }
    return 0;
  }

  private String count(long count) {
    if (count >= Rows.COUNTED) {
      return words.text("list.many", visit.show().value(Rows.COUNTED - 1));
    }
    return labels.find(state.dataset(), state.dataset() + ".count").isPresent()
        ? visit
            .platform()
            .registries()
            .of(stapel.api.data.Dataset.class)
            .find(state.dataset())
            .orElseThrow()
            .messages()
            .text(visit.caller().language(), state.dataset() + ".count", count)
        : words.text("list.count", count);
  }

  private ListPage.Choice choice(ColumnInfo info, Set<String> on) {
    return new ListPage.Choice(
        info.column().key(), labels.column(info), on.contains(info.column().key()));
  }

  private List<Link> exports() {
    return visit.platform().late().sheets().isEmpty()
        ? List.of()
        : List.of(
            new Link("XLSX", state.address(".xlsx")),
            new Link("CSV", state.address(".csv")),
            new Link("JSON", state.address(".json")));
  }

  private List<Link> commands(String place) {
    String scope = state.scope().map(id -> "?scope=" + Visit.encode(id)).orElse("");
    List<Link> links =
        new ArrayList<>(place.equals("LIST") ? RowViews.beside(visit, state.dataset()) : List.of());
    Offer.at(visit, state.dataset(), List.of(place)).stream()
        .map(Offer::id)
        .map(id -> new Link(labels.name(id), "/c/" + id + (place.equals("LIST") ? scope : "")))
        .forEach(links::add);
    return links;
  }
}
