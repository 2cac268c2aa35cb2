package stapel.intake.sheet;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
    Fault first = faults.get(0);
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

  /** The values of all that is wrong with one task, in the order of the form. */
  List<Object[]> problems(String task, Import run, List<Fault> faults, Supplier<String> ids) {
    List<Object[]> rows = new ArrayList<>();
    for (Fault fault : faults) {
      rows.add(
          new Object[] {
            ids.get(),
            run.call(),
            run.id(),
            task,
            fault.row(),
            rows.size(),
            fault.header(),
            fault.code(),
            fault.given()
          });
    }
    return rows;
  }

  void addProblems(List<Object[]> rows) {
    database.batch(
        "insert into task_problem (id, scope_id, import_id, task_id, file_row, place, header, code, given)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
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

  /** The cells of a row as it was kept, by the file's headers; empty when nothing was. */
  static Map<String, String> cells(String json) {
    Map<String, String> cells = new LinkedHashMap<>();
    if (json.isEmpty()) {
      return cells;
    }
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
