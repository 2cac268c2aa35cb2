package stapel.intake.sheet;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.intake.api.file.FileColumns;
import stapel.intake.api.file.FileFault;

/** The tables of imports: runs, their columns, first rows and faults. */
@Component(service = ImportStore.class)
public final class ImportStore {

  private static final String RUN =
      "select id, scope_id, file_name, file_blob, sheet, state, touched_at from import_run where ";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ImportStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  Optional<Import> find(String id) {
    return database.one(RUN + "id = ?", ImportStore::run, id);
  }

  void add(Import run, long size, Instant now, String by) {
    database.update(
        "insert into import_run (id, scope_id, version, file_name, file_name_sort, file_size, file_blob, sheet, state,"
            + " rows_total, rows_good, rows_bad, made_at, made_by, touched_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?)",
        run.id(),
        run.call(),
        run.file(),
        Text.sortKey(run.file()),
        size,
        run.blob(),
        run.sheet().orElse(null),
        run.state().key(),
        now,
        by,
        now);
  }

  /** Keeps what a check found. */
  void counted(String id, Count count) {
    database.update(
        "update import_run set version = version + 1, rows_total = ?, rows_good = ?, rows_bad = ? where id = ?",
        count.total(),
        count.good(),
        count.bad(),
        id);
  }

  Mapping mapping(String id) {
    return new Mapping(
        new FileColumns(
            database.query(
                "select header, target from import_column where import_id = ? order by place",
                row -> new FileColumns.Target(row.text(1), row.text(2)),
                id)));
  }

  void mapping(String call, String id, Mapping mapping, java.util.function.Supplier<String> ids) {
    database.update("delete from import_column where import_id = ?", id);
    List<Object[]> rows = new ArrayList<>();
    for (FileColumns.Target column : mapping.columns()) {
      rows.add(new Object[] {ids.get(), call, id, rows.size(), column.header(), column.target()});
    }
    database.batch(
        "insert into import_column (id, scope_id, import_id, place, header, target) values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  void preview(List<Object[]> rows) {
    database.batch(
        "insert into import_row (id, scope_id, import_id, file_row, cells) values (?, ?, ?, ?, ?)",
        rows);
  }

  void faults(
      String call, String id, List<FileFault> faults, java.util.function.Supplier<String> ids) {
    database.update("delete from import_problem where import_id = ?", id);
    List<Object[]> rows = new ArrayList<>();
    for (FileFault fault : faults) {
      Object row = fault.row() == 0 ? null : (Object) fault.row();
      rows.add(
          new Object[] {ids.get(), call, id, row, fault.header(), fault.code(), fault.given()});
    }
    database.batch(
        "insert into import_problem (id, scope_id, import_id, file_row, header, code, given)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Numbers the call has given, those of unfinished imports included. */
  Set<String> numbers(String call) {
    Set<String> numbers = new HashSet<>();
    database.each(
        "select number from application where scope_id = ?",
        row -> row.text(1),
        numbers::add,
        call);
    return numbers;
  }

  /** Ids of the applications that came with the import. */
  Set<String> applications(String id) {
    return Set.copyOf(
        database.query("select id from application where import_id = ?", row -> row.text(1), id));
  }

  /** Takes the import for writing; false when somebody else does. */
  boolean claim(String id, Instant now, Instant stale) {
    return database.update(
            "update import_run set state = 'applying', touched_at = ? where id = ?"
                + " and (state = 'uploaded' or state = 'applying' and touched_at < ?)",
            now,
            id,
            stale)
        == 1;
  }

  void release(String id) {
    database.update(
        "update import_run set state = 'uploaded' where id = ? and state = 'applying'", id);
  }

  void touch(String id, Instant now) {
    database.update("update import_run set touched_at = ? where id = ?", now, id);
  }

  /** Makes every row of the import visible at once. */
  void apply(String id, String mode, Count count, Instant now) {
    database.update(
        "update import_run set version = version + 1, state = 'applied', mode = ?, rows_total = ?, rows_good = ?,"
            + " rows_bad = ?, applied_at = ? where id = ?",
        mode,
        count.total(),
        count.good(),
        count.bad(),
        now,
        id);
  }

  /** Hides every row of the import at once. */
  void undo(String id, Instant now) {
    database.update(
        "update import_run set version = version + 1, state = 'undone', applied_at = null, undone_at = ?"
            + " where id = ?",
        now,
        id);
  }

  void discard(String id) {
    database.update("delete from import_column where import_id = ?", id);
    database.update("delete from import_row where import_id = ?", id);
    database.update("delete from import_problem where import_id = ?", id);
    database.update("delete from import_run where id = ?", id);
  }

  private static Import run(Database.Row row) throws SQLException {
    return new Import(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        Optional.ofNullable(row.text(5)).filter(sheet -> !sheet.isEmpty()),
        ImportState.of(row.text(6)),
        row.instant(7));
  }

  /** How many rows a file has. */
  record Count(long total, long bad) {

    long good() {
      return total - bad;
    }
  }
}
