package stapel.evaluation.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.intake.api.file.FileFault;
import stapel.intake.api.file.KeptRow;

/** The table of what is wrong in files of marks, and of the rows that were set aside. */
@Component(service = ProblemStore.class)
public final class ProblemStore {

  /** Problems kept of one file that is not applied. */
  static final int KEPT = 1000;

  private static final String INSERT =
      "insert into score_problem (id, scope_id, version, import_id, row_no, header, code, given, content, state,"
          + " changed_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public ProblemStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  /** A row that was set aside. */
  record Aside(String id, String origin, int row, KeptRow kept) {}

  /** Keeps what a check found, in place of what an earlier one did. */
  void found(MarkImport run, List<FileFault> faults, Call call) {
    clear(run.id());
    List<Object[]> rows = new ArrayList<>();
    faults.stream().limit(KEPT).forEach(fault -> rows.add(row(run, fault, "", "found", call)));
    database.batch(INSERT, rows);
  }

  /**
   * Sets one row of the file aside under the first thing that is wrong with it; what else is wrong
   * stands beside.
   */
  List<Object[]> aside(
      MarkImport run, List<FileFault> faults, List<String> headers, List<String> cells, Call call) {
    String content = KeptRow.json(headers, cells);
    List<Object[]> rows = new ArrayList<>();
    for (FileFault fault : faults) {
      rows.add(
          rows.isEmpty()
              ? row(run, fault, content, "open", call)
              : row(run, fault, "", "found", call));
    }
    return rows;
  }

  void add(List<Object[]> rows) {
    database.batch(INSERT, rows);
  }

  void clear(String origin) {
    database.update("delete from score_problem where import_id = ?", origin);
  }

  private static Object[] row(
      MarkImport run, FileFault fault, String content, String state, Call call) {
    return new Object[] {
      call.newId(),
      run.call(),
      run.id(),
      fault.row() == 0 ? null : (Object) fault.row(),
      fault.header(),
      fault.code(),
      fault.given(),
      content,
      state,
      call.now()
    };
  }

  /** The row set aside of this id, as long as nobody has dealt with it. */
  Aside open(String id) {
    Optional<Aside> aside =
        database.one(
            "select id, import_id, row_no, content from score_problem where id = ? and state = 'open'",
            row ->
                new Aside(row.text(1), row.text(2), (int) row.number(3), KeptRow.of(row.text(4))),
            id);
    return aside.orElseThrow(
        () ->
            Refusal.of(
                ProblemStore.class, Refusal.Kind.CONFLICT, Problem.of("import.problem-closed")));
  }

  /** Closes a row with all that was wrong with it. */
  void close(Aside aside, String state, String remark, Instant now) {
    database.update(
        "update score_problem set version = version + 1, state = ?, changed_at = ?"
            + " where import_id = ? and row_no = ? and state = 'found'",
        state,
        now,
        aside.origin(),
        aside.row());
    close(aside.id(), state, remark, now);
  }

  private void close(String id, String state, String remark, Instant now) {
    database.update(
        "update score_problem set version = version + 1, state = ?, remark = ?, changed_at = ? where id = ?",
        state,
        remark,
        now,
        id);
  }
}
