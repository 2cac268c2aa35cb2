package stapel.intake.sheet;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** The table of rows that were set aside. */
@Component(service = TaskStore.class)
public final class TaskStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public TaskStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  /** The values of one task. */
  Object[] row(
      String id,
      Import run,
      int number,
      List<String> headers,
      List<String> cells,
      List<Fault> faults,
      Instant now) {
    JsonObject content = new JsonObject();
    for (int i = 0; i < headers.size(); i++) {
      content.addProperty(headers.get(i), cells.get(i));
    }
    Fault first =
        faults.isEmpty() ? new Fault(number, "", "application-number-taken", "") : faults.get(0);
    return new Object[] {
      id,
      run.call(),
      run.id(),
      number,
      content.toString(),
      first.code(),
      first.header(),
      first.given(),
      now
    };
  }

  void add(List<Object[]> rows) {
    database.batch(
        "insert into task (id, scope_id, version, import_id, file_row, row_content, code, header, given, state,"
            + " changed_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, 'open', ?)",
        rows);
  }

  Optional<Task> find(String id) {
    return database.one(
        "select id, scope_id, import_id, file_row, row_content, state from task where id = ?",
        row ->
            new Task(
                row.text(1),
                row.text(2),
                row.text(3),
                (int) row.number(4),
                cells(row.text(5)),
                row.text(6)),
        id);
  }

  void resolve(String id, String application, Instant now) {
    database.update(
        "update task set version = version + 1, state = 'resolved', application_id = ?, changed_at = ? where id = ?",
        application,
        now,
        id);
  }

  void dismiss(String id, String remark, Instant now) {
    database.update(
        "update task set version = version + 1, state = 'dismissed', remark = ?, changed_at = ? where id = ?",
        remark,
        now,
        id);
  }

  private static Map<String, String> cells(String json) {
    Map<String, String> cells = new LinkedHashMap<>();
    JsonParser.parseString(json)
        .getAsJsonObject()
        .asMap()
        .forEach((header, cell) -> cells.put(header, cell.getAsString()));
    return cells;
  }

  /** One row that was set aside. */
  record Task(
      String id, String call, String origin, int row, Map<String, String> cells, String state) {}
}
