package stapel.workbench.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.workbench.Visit;

/** The rows a field may point to, by their titles and as the caller sees them. */
final class Targets {

  /** More than these are searched instead of listed. */
  private static final int MOST = 300;

  private final Visit visit;
  private final Reader reader;
  private final Optional<String> scope;
  private final Map<String, Rows> read = new LinkedHashMap<>();

  Targets(Visit visit, Reader reader) {
    this(visit, reader, visit.scope());
  }

  private Targets(Visit visit, Reader reader, Optional<String> scope) {
    this.visit = visit;
    this.reader = reader;
    this.scope = scope;
  }

  /** The same for a form about this row: what its scope has comes before what others have. */
  Targets about(Row row) {
    return new Targets(visit, reader, Optional.of(row.scope()));
  }

  boolean tooMany(String dataset) {
    return rowsOf(dataset).count() > MOST;
  }

  /** Titles by id, in the dataset's order; empty when there are too many. */
  Map<String, String> rows(String dataset) {
    Map<String, String> titles = new LinkedHashMap<>();
    if (!tooMany(dataset)) {
      Optional<String> key = key(visit, dataset);
      rowsOf(dataset).rows().forEach(row -> titles.put(row.ref().id(), title(visit, row, key)));
    }
    return titles;
  }

  /**
   * The same with what tells rows apart beside their titles: the first other text and the numbers
   * of the list, as the name of an expert and how much is given to them.
   */
  Map<String, String> detailed(String dataset) {
    Map<String, String> titles = rows(dataset);
    Map<String, String> detailed = new LinkedHashMap<>();
    Map<String, ColumnInfo> columns = new LinkedHashMap<>();
    visit
        .platform()
        .datasets()
        .dataset(visit.caller(), dataset)
        .ifPresent(info -> info.columns().forEach(c -> columns.put(c.column().key(), c)));
    for (Row row : rowsOf(dataset).rows()) {
      StringBuilder words = new StringBuilder(titles.getOrDefault(row.ref().id(), row.ref().id()));
      boolean named = false;
      for (ColumnInfo info : columns.values()) {
        Object cell = row.cells().get(info.column().key());
        if (cell == null || info.column().title() || !info.column().listed()) {
          continue;
        }
        if (info.column().type() == ColumnType.TEXT && !named) {
          words.append(" · ").append(cell);
          named = true;
        } else if (info.column().type() == ColumnType.INTEGER) {
          words.append(" · ").append(visit.labels().column(info).toLowerCase(Locale.ROOT));
          words.append(": ").append(visit.show().value(cell));
        }
      }
      detailed.put(row.ref().id(), words.toString());
    }
    return detailed;
  }

  private Rows rowsOf(String dataset) {
    return read.computeIfAbsent(
        dataset,
        id ->
            scope
                .map(s -> read(Query.of(id).in(s)))
                .filter(rows -> !rows.rows().isEmpty())
                .orElseGet(() -> read(Query.of(id))));
  }

  private Rows read(Query query) {
    try {
      return reader.read(query.page(0, MOST));
    } catch (Refusal notForThisReader) {
      return new Rows(java.util.List.of(), java.util.List.of(), 0);
    }
  }

  /** What names a row for this reader: its title, else its id. */
  static String title(Visit visit, Row row) {
    return title(visit, row, key(visit, row.ref().dataset()));
  }

  private static String title(Visit visit, Row row, Optional<String> key) {
    return key.flatMap(column -> row.cell(column).map(cell -> named(visit, row, column, cell)))
        .filter(text -> !text.isBlank())
        .orElse(row.ref().id());
  }

  /** A bare number names nothing: its column's label stands before it. */
  private static String named(Visit visit, Row row, String column, Object cell) {
    String value =
        visit.show().title(cell instanceof Ref ? row.titles().getOrDefault(column, "") : cell);
    String dataset = row.ref().dataset();
    return cell instanceof Number
        ? visit.labels().find(dataset, dataset + "." + column).orElse(column) + "\u00a0" + value
        : value;
  }

  private static Optional<String> key(Visit visit, String dataset) {
    return visit.platform().datasets().dataset(visit.caller(), dataset).stream()
        .flatMap(info -> info.columns().stream())
        .map(ColumnInfo::column)
        .filter(Column::title)
        .findFirst()
        .map(Column::key);
  }
}
