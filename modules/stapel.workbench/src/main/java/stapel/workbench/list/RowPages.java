package stapel.workbench.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.data.ColumnType;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;
import stapel.platform.api.DatasetDoor.OpenFile;
import stapel.workbench.Pages;
import stapel.workbench.Refused;
import stapel.workbench.Visit;
import stapel.workbench.list.Cells.Cell;
import stapel.workbench.list.ListPage.Link;

/** The page that every row of every dataset has. */
public final class RowPages {

  private final Pages pages;

  /** Sends its pages there. */
  public RowPages(Pages pages) {
    this.pages = pages;
  }

  /** {@code /d/<dataset>/<row>}. */
  public void show(Visit visit, String dataset, String id) throws IOException {
    DatasetInfo info =
        visit
            .platform()
            .datasets()
            .dataset(visit.caller(), dataset)
            .orElseThrow(() -> Refused.notFound(dataset));
    Drawn drawn =
        visit.platform().datasets().read(visit.caller(), reader -> draw(visit, info, id, reader));
    pages.send(
        visit,
        new Pages.Heading(drawn.title(), visit.labels().name(dataset), dataset),
        pages.templates().row(drawn.page()));
  }

  /**
   * {@code /d/<dataset>/<row>/file/<column>}: always an attachment, whatever its type claims to be.
   */
  public void file(Visit visit, String dataset, String id, String column) throws IOException {
    OpenFile file =
        visit
            .platform()
            .datasets()
            .file(visit.caller(), dataset, id, column)
            .orElseThrow(() -> Refused.notFound(dataset + "/" + id + "/" + column));
    try (var bytes = file.bytes()) {
      Attachment.begin(visit.response(), "application/octet-stream", file.cell().name());
      visit.response().setContentLengthLong(file.cell().size());
      bytes.transferTo(visit.response().getOutputStream());
    }
  }

  private static Drawn draw(Visit visit, DatasetInfo info, String id, Reader reader) {
    Row row = reader.row(info.id(), id).orElseThrow(() -> Refused.notFound(info.id() + "/" + id));
    Map<String, ColumnInfo> columns = columns(info, row, reader);
    Cells cells = new Cells(visit);
    List<Cell> facts = new ArrayList<>();
    List<Cell> texts = new ArrayList<>();
    String title = "";
    for (ColumnInfo column : columns.values()) {
      if (row.cells().containsKey(column.column().key())) {
        Cell cell = cells.full(column, row);
        title = column.column().title() ? heading(column, cell) : title;
        if (!column.column().title()) {
          (column.column().type() == ColumnType.LONG_TEXT ? texts : facts).add(cell);
        }
      }
    }
    List<RowPage.Related> related = new Related(visit, info, row).lists(reader);
    Link list = new Link(visit.labels().name(info.id()), "/d/" + info.id() + scoped(visit.scope()));
    String heading = title.isEmpty() ? visit.labels().name(info.id()) + named(facts, id) : title;
    return new Drawn(
        heading,
        new RowPage(
            visit.words(),
            new RowCommands(visit, row).buttons(),
            new RowCommands(visit, row).rest(),
            facts,
            texts,
            related,
            list));
  }

  /** A bare number names nothing: its column's label stands before it. */
  private static String heading(ColumnInfo column, Cell cell) {
    return column.column().type() == ColumnType.INTEGER
        ? cell.label() + "\u00a0" + cell.text()
        : cell.text();
  }

  /** The fixed columns, and those an operator made for the row's scope. */
  private static Map<String, ColumnInfo> columns(DatasetInfo info, Row row, Reader reader) {
    Map<String, ColumnInfo> columns = new LinkedHashMap<>();
    info.columns().forEach(column -> columns.put(column.column().key(), column));
    if (!columns.keySet().containsAll(row.cells().keySet())) {
      Rows read = reader.read(Query.of(info.id()).row(row.ref().id()));
      read.columns()
          .forEach(c -> columns.computeIfAbsent(c.key(), key -> new ColumnInfo(c, info.id())));
    }
    return columns;
  }

  static String scoped(Optional<String> scope) {
    return scope.map(id -> "?scope=" + Visit.encode(id)).orElse("");
  }

  /** A row without a title is told apart by what stands first in it. */
  private static String named(List<Cell> facts, String id) {
    return facts.stream()
        .map(Cell::text)
        .filter(text -> !text.isBlank() && text.length() <= 80)
        .findFirst()
        .map(text -> ": " + text)
        .orElseGet(() -> " " + shortened(id));
  }

  private static String shortened(String id) {
    return id.length() > 8 ? "…" + id.substring(id.length() - 6) : id;
  }

  private record Drawn(String title, RowPage page) {}
}
