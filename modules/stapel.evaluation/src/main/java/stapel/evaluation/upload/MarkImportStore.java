package stapel.evaluation.upload;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.evaluation.ranking.Missing;
import stapel.intake.api.file.FileColumns;
import stapel.intake.api.file.FilePreview;
import stapel.intake.api.file.KeptRow;

/** The tables of files of marks: the imports, their columns and first rows. */
@Component(service = MarkImportStore.class)
public final class MarkImportStore {

  private static final String IMPORT =
      "select id, scope_id, file_name, file_blob, workbook_sheet, state, new_experts, missing_key, touched_at"
          + " from score_import where ";

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public MarkImportStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  Optional<MarkImport> find(String id) {
    return database.one(IMPORT + "id = ?", MarkImportStore::read, id);
  }

  void add(MarkImport run, long size, Instant now, String by) {
    database.update(
        "insert into score_import (id, scope_id, version, file_name, file_name_sort, file_size, file_blob,"
            + " workbook_sheet, state, missing_key, new_experts, rows_total, rows_bad, sheets, made_at, made_by,"
            + " touched_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?)",
        run.id(),
        run.call(),
        run.file(),
        Text.sortKey(run.file()),
        size,
        run.blob(),
        run.sheet().orElse(null),
        key(run.state()),
        key(run.choices().missing()),
        run.choices().newExperts(),
        now,
        by,
        now);
  }

  /** Keeps what a check found. */
  void checked(String id, Choices choices, MarkCheck check) {
    database.update(
        "update score_import set version = version + 1, missing_key = ?, new_experts = ?, rows_total = ?, rows_bad = ?,"
            + " sheets = ? where id = ?",
        key(choices.missing()),
        choices.newExperts(),
        check.total(),
        check.bad(),
        (long) check.sheets().size(),
        id);
  }

  Mapping mapping(String id) {
    return new Mapping(
        new FileColumns(
            database.query(
                "select header, target from score_column where import_id = ? order by place",
                row -> new FileColumns.Target(row.text(1), row.text(2)),
                id)));
  }

  void mapping(MarkImport run, Mapping mapping, Supplier<String> ids) {
    database.update("delete from score_column where import_id = ?", run.id());
    List<Object[]> rows = new ArrayList<>();
    for (FileColumns.Target column : mapping.columns()) {
      rows.add(
          new Object[] {
            ids.get(), run.call(), run.id(), rows.size(), column.header(), column.target()
          });
    }
    database.batch(
        "insert into score_column (id, scope_id, import_id, place, header, target) values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  void preview(MarkImport run, List<FilePreview.Line> lines, Supplier<String> ids) {
    List<Object[]> rows = new ArrayList<>();
    lines.forEach(
        line ->
            rows.add(
                new Object[] {
                  ids.get(), run.call(), run.id(), line.number(), KeptRow.json(line.cells())
                }));
    database.batch(
        "insert into score_row (id, scope_id, import_id, row_no, cells) values (?, ?, ?, ?, ?)",
        rows);
  }

  /** Takes the import for writing; false when somebody else does or it is applied. */
  boolean claim(String id, Instant now, Instant stale) {
    return database.update(
            "update score_import set state = 'applying', touched_at = ? where id = ?"
                + " and (state = 'uploaded' or state = 'applying' and touched_at < ?)",
            now,
            id,
            stale)
        == 1;
  }

  /** After everything of a broken import was taken away: it can be applied again, or is undone. */
  void release(String id, Instant now) {
    database.update(
        "update score_import set state = 'uploaded' where id = ? and state = 'applying'", id);
    undone(id, now);
  }

  /** Hides every sheet of an applied import at once; false when somebody else undoes it. */
  boolean undo(String id, Instant now, Instant stale) {
    return database.update(
            "update score_import set version = version + 1, state = 'undoing', applied_at = null, touched_at = ?"
                + " where id = ? and (state = 'applied' or state = 'undoing' and touched_at < ?)",
            now,
            id,
            stale)
        == 1;
  }

  void undone(String id, Instant now) {
    database.update(
        "update score_import set version = version + 1, state = 'undone', undone_at = ? where id = ?"
            + " and state = 'undoing'",
        now,
        id);
  }

  void touch(String id, Instant now) {
    database.update("update score_import set touched_at = ? where id = ?", now, id);
  }

  /** Makes every sheet of the import count at once. */
  void apply(String id, String mode, Choices choices, MarkCheck check, Instant now) {
    checked(id, choices, check);
    database.update(
        "update score_import set state = 'applied', mode = ?, applied_at = ? where id = ?",
        mode,
        now,
        id);
  }

  void discard(String id) {
    for (String table : List.of("score_column", "score_row", "score_problem")) {
      database.update("delete from " + table + " where import_id = ?", id);
    }
    database.update("delete from score_import where id = ?", id);
  }

  /** Imports that broke off while they were written or removed. */
  List<MarkImport> broken(Instant stale) {
    return database.query(
        IMPORT + "state in ('applying', 'undoing') and touched_at < ?",
        MarkImportStore::read,
        stale);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static MarkImport read(Database.Row row) throws SQLException {
    return new MarkImport(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        Optional.ofNullable(row.text(5)).filter(sheet -> !sheet.isEmpty()),
        MarkImport.State.valueOf(row.text(6).toUpperCase(Locale.ROOT)),
        new Choices(row.flag(7), Missing.valueOf(row.text(8).toUpperCase(Locale.ROOT))),
        row.instant(9));
  }
}
