package stapel.rest.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.store.Sheets;
import stapel.platform.api.Caller;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.DatasetDoor.DatasetInfo;
import stapel.rest.Declined;

/**
 * All rows of a query as one table, streamed. Its header are the columns' keys, for programs; the
 * workbench's exports are labelled for people. Without a choice of columns it has those of the list
 * and then the unlisted ones.
 */
public final class Export {
  private final DatasetDoor door;
  private final Sheets sheets;

  /** Reads there and writes by this. */
  public Export(DatasetDoor door, Sheets sheets) {
    this.door = door;
    this.sheets = sheets;
  }

  /** Writes the table; nothing is written when the query is refused. */
  public void write(Caller caller, Query query, Sheets.Format format, OutputStream out) {
    Set<String> more = new LinkedHashSet<>();
    if (query.columns().isEmpty()) {
      info(caller, query.dataset()).columns().stream()
          .map(DatasetDoor.ColumnInfo::column)
          .filter(column -> !column.listed())
          .forEach(column -> more.add(column.key()));
    }
    door.read(
        caller,
        reader -> {
          write(reader, query, more, caller.language(), format, out);
          return true;
        });
  }

  private void write(
      Reader reader,
      Query query,
      Set<String> more,
      Locale language,
      Sheets.Format format,
      OutputStream out) {
    Set<String> keys = new LinkedHashSet<>();
    reader.read(query.page(0, 0)).columns().stream().map(Column::key).forEach(keys::add);
    keys.addAll(more);
    List<String> header = new ArrayList<>(List.of("id"));
    keys.stream().filter(key -> !key.equals("id")).forEach(header::add);
    try (Sheets.TableWriter table = sheets.write(format, query.dataset(), header, out)) {
      reader.stream(
          query.columns(keys.toArray(new String[0])), row -> line(table, row, header, language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(
      Sheets.TableWriter table, Row row, List<String> header, Locale language) {
    List<Object> cells = new ArrayList<>(header.size());
    for (String key : header) {
      cells.add(key.equals("id") ? row.ref().id() : flat(row, key, language));
    }
    try {
      table.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object flat(Row row, String key, Locale language) {
    Object cell = row.cells().get(key);
    if (cell instanceof Money money) {
      return money.amount();
    }
    if (cell instanceof Text text) {
      return text.in(language);
    }
    if (cell instanceof Ref ref) {
      return row.titles().getOrDefault(key, ref.id());
    }
    return cell instanceof Row.FileCell file ? file.name() : cell;
  }

  private DatasetInfo info(Caller caller, String dataset) {
    return door.dataset(caller, dataset).orElseThrow(() -> notFound(dataset));
  }

  /** The refusal for a dataset that is not there, or not for this caller. */
  public static Refusal notFound(String dataset) {
    return Refusal.of(
        Declined.class,
        Refusal.Kind.NOT_FOUND,
        stapel.api.Problem.of("rest.no-such-dataset", dataset));
  }
}
