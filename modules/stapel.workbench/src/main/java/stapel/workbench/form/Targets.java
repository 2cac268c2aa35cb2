package stapel.workbench.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
   * The same with the first other text of the list beside each title: the name of an expert beside
   * the code, what a team is called beside its number.
   */
  Map<String, String> named(String dataset) {
    return with(dataset, rows(dataset), this::name);
  }

  /** The same with the numbers of the list as well, as how much is given to an expert. */
  Map<String, String> counted(String dataset) {
    return with(dataset, named(dataset), this::numbers);
  }

  private Map<String, String> with(
      String dataset, Map<String, String> titles, BiFunction<Row, List<ColumnInfo>, String> more) {
    List<ColumnInfo> columns =
        visit.platform().datasets().dataset(visit.caller(), dataset).stream()
            .flatMap(info -> info.columns().stream())
            .filter(info -> info.column().listed() && !info.column().title())
            .toList();
    Map<String, String> longer = new LinkedHashMap<>(titles);
    rowsOf(dataset)
        .rows()
        .forEach(
            row ->
                longer.computeIfPresent(
                    row.ref().id(), (id, title) -> title + more.apply(row, columns)));
    return longer;
  }

  private String name(Row row, List<ColumnInfo> columns) {
    return columns.stream()
        .filter(info -> info.column().type() == ColumnType.TEXT)
        .flatMap(info -> row.cell(info.column().key()).stream())
        .map(cell -> " · " + cell)
        .findFirst()
        .orElse("");
  }

  private String numbers(Row row, List<ColumnInfo> columns) {
    return columns.stream()
        .filter(info -> info.column().type() == ColumnType.INTEGER)
        .flatMap(info -> row.cell(info.column().key()).map(cell -> number(info, cell)).stream())
        .collect(Collectors.joining());
  }

  private String number(ColumnInfo info, Object cell) {
    return " · "
        + visit.labels().column(info).toLowerCase(Locale.ROOT)
        + ": "
        + visit.show().value(cell);
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
      return new Rows(List.of(), List.of(), 0);
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
