package stapel.intake.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;
import stapel.intake.api.file.FileFault;
import stapel.intake.api.file.KeptRow;

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
      List<FileFault> faults,
      Instant now) {
    FileFault first = faults.get(0);
    return new Object[] {
      id,
      run.call(),
      run.id(),
      number,
      KeptRow.json(headers, cells),
      first.code(),
      first.header(),
      first.given(),
      now
    };
  }

  /** The values of all that is wrong with one task, in the order of the form. */
  List<Object[]> problems(String task, Import run, List<FileFault> faults, Supplier<String> ids) {
    List<Object[]> rows = new ArrayList<>();
    for (FileFault fault : faults) {
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
                KeptRow.of(row.text(5)),
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

  /** One row that was set aside. */
  record Task(String id, String call, String origin, int row, KeptRow kept, String state) {}
}
