package stapel.workbench.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stapel.api.Refusal;
import stapel.api.data.Column;
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
  private final Map<String, Rows> read = new LinkedHashMap<>();

  Targets(Visit visit, Reader reader) {
    this.visit = visit;
    this.reader = reader;
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

  private Rows rowsOf(String dataset) {
    return read.computeIfAbsent(
        dataset,
        id ->
            visit
                .scope()
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
    return key.flatMap(row::cell)
        .map(visit.show()::value)
        .filter(text -> !text.isBlank())
        .orElse(row.ref().id());
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
