package stapel.workbench.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.store.Sheets;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;
import stapel.workbench.Labels;
import stapel.workbench.Refused;
import stapel.workbench.Show;
import stapel.workbench.Visit;

/**
 * A list as a file, row by row as the door gives them: the memory it takes does not grow with the
 * list.
 */
public final class Exports {

  private static final Map<Sheets.Format, String> TYPES =
      Map.of(
          Sheets.Format.CSV, "text/csv; charset=UTF-8",
          Sheets.Format.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          Sheets.Format.JSON, "application/json");

  /** {@code /d/<dataset>.csv} and the other forms, with the state of the list. */
  public void send(Visit visit, String dataset, Sheets.Format format) {
    DatasetInfo info =
        visit
            .platform()
            .datasets()
            .dataset(visit.caller(), dataset)
            .orElseThrow(() -> Refused.notFound(dataset));
    Sheets sheets = visit.platform().late().sheets().orElseThrow(Refused::unavailable);
    visit
        .platform()
        .datasets()
        .read(
            visit.caller(),
            reader -> {
              write(visit, info, format, sheets, reader);
              return null;
            });
  }

  private static void write(
      Visit visit, DatasetInfo info, Sheets.Format format, Sheets sheets, Reader reader) {
    ListState state = ListState.of(visit, info.id());
    Search search = Searches.understand(visit, state, info.columns(), reader);
    if (!search.complaints().isEmpty()) {
      throw Refusal.of(
          Exports.class,
          Refusal.Kind.INVALID,
          stapel.api.Problem.of("workbench.search", search.complaints().get(0).word()));
    }
    Query query = Lists.query(state, search);
    List<ColumnInfo> columns = columns(info, reader.read(query.page(0, 1)).columns(), state);
    Labels labels = visit.labels();
    Attachment.begin(visit.response(), TYPES.get(format), labels.name(info.id()) + ending(format));
    List<String> header =
        columns.stream()
            .map(c -> format == Sheets.Format.JSON ? c.column().key() : heading(labels, c))
            .toList();
    try (Sheets.TableWriter table =
        sheets.write(format, labels.name(info.id()), header, visit.response().getOutputStream())) {
      Query wanted =
          query.columns(columns.stream().map(c -> c.column().key()).toArray(String[]::new));
      RefTitles refs = new RefTitles(visit);
      reader.stream(wanted, row -> row(table, columns, row, labels, refs, format, visit));
    } catch (IOException e) {
      throw new UncheckedIOException("writing an export of " + info.id(), e);
    }
  }

  /** Those the reader chose; unasked all that a list or a row's page shows. */
  private static List<ColumnInfo> columns(DatasetInfo info, List<Column> listed, ListState state) {
    Map<String, ColumnInfo> columns = new LinkedHashMap<>();
    if (state.columns().isEmpty()) {
      info.columns().forEach(column -> columns.put(column.column().key(), column));
    }
    for (Column column : listed) {
      columns.computeIfAbsent(
          column.key(), key -> info.column(key).orElseGet(() -> new ColumnInfo(column, info.id())));
    }
    return new ArrayList<>(columns.values());
  }

  private static String heading(Labels labels, ColumnInfo column) {
    String unit = Show.unit(column.column().unit());
    return unit.isEmpty() ? labels.column(column) : labels.column(column) + ", " + unit;
  }

  private static void row(
      Sheets.TableWriter table,
      List<ColumnInfo> columns,
      Row row,
      Labels labels,
      RefTitles refs,
      Sheets.Format format,
      Visit visit) {
    List<Object> cells = new ArrayList<>();
    for (ColumnInfo column : columns) {
      cells.add(cell(column, row, labels, refs, format, visit));
    }
    try {
      table.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("writing a row of an export", e);
    }
  }

  private static Object cell(
      ColumnInfo column,
      Row row,
      Labels labels,
      RefTitles refs,
      Sheets.Format format,
      Visit visit) {
    Object value = row.cells().get(column.column().key());
    boolean program = format == Sheets.Format.JSON;
    if (value instanceof Ref ref) {
      return program ? ref.id() : refs.of(column.column(), row, ref);
    }
    if (value instanceof Money money) {
      return money.amount();
    }
    if (value instanceof Text text) {
      return text.in(visit.caller().language());
    }
    if (value instanceof Row.FileCell file) {
      return file.name();
    }
    return value != null && column.column().type() == ColumnType.CHOICE && !program
        ? labels.choice(column, value.toString())
        : value;
  }

  private static String ending(Sheets.Format format) {
    return switch (format) {
      case CSV -> ".csv";
      case XLSX -> ".xlsx";
      case JSON -> ".json";
    };
  }
}
