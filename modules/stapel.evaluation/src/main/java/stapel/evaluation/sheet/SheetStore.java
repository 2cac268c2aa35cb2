package stapel.evaluation.sheet;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** The tables of sheets and marks. */
@Component(service = SheetStore.class)
public final class SheetStore {

  private static final String SELECT =
      "select id, version, scope_id, assignment_id, application_id, person_id, state, revision, remark, reason,"
          + " submitted_at from sheet";

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public SheetStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  /** The sheet of this id. */
  Optional<ScoreSheet> find(String id) {
    return database.one(SELECT + " where id = ?", SheetStore::read, id);
  }

  /** The newest revision for an assignment, whatever its state. */
  Optional<ScoreSheet> latest(String assignment) {
    return database.one(
        SELECT + " where assignment_id = ? and latest = ?", SheetStore::read, assignment, true);
  }

  /** The marks of a sheet. */
  List<SheetMark> marks(String sheet) {
    return database.query(
        "select criterion_id, score, remark from mark where sheet_id = ?",
        row -> new SheetMark(row.text(1), Optional.ofNullable(row.decimal(2)), row.text(3)),
        sheet);
  }

  /** Stores a new revision as the newest one. */
  void insert(ScoreSheet sheet, String enteredBy, Instant now, Optional<String> origin) {
    database.update(
        "update sheet set latest = ? where assignment_id = ? and latest = ?",
        false,
        sheet.assignment(),
        true);
    database.update(
        "insert into sheet (id, scope_id, version, assignment_id, application_id, person_id, state, revision, remark,"
            + " reason, entered_by, saved_at, submitted_at, latest, import_id)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        sheet.id(),
        sheet.call(),
        sheet.assignment(),
        sheet.application(),
        sheet.person(),
        sheet.state().key(),
        sheet.revision(),
        sheet.remark(),
        sheet.reason(),
        enteredBy,
        now,
        sheet.submitted().orElse(null),
        true,
        origin.orElse(null));
  }

  /** Replaces the marks of a draft and notes when it was saved. */
  void save(
      ScoreSheet sheet, List<SheetMark> marks, String remark, Instant now, List<String> markIds) {
    database.update(
        "update sheet set version = version + 1, remark = ?, saved_at = ? where id = ?",
        remark,
        now,
        sheet.id());
    database.update("delete from mark where sheet_id = ?", sheet.id());
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      SheetMark mark = marks.get(i);
      rows.add(
          new Object[] {
            markIds.get(i),
            sheet.call(),
            sheet.id(),
            sheet.application(),
            mark.criterion(),
            mark.score().orElse(null),
            mark.remark(),
            false
          });
    }
    database.batch(
        "insert into mark (id, scope_id, sheet_id, application_id, criterion_id, score, remark, counted)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Makes a draft count. */
  void submit(ScoreSheet sheet, Instant now) {
    database.update(
        "update sheet set version = version + 1, state = 'submitted', submitted_at = ?, saved_at = ? where id = ?",
        now,
        now,
        sheet.id());
    database.update("update mark set counted = ? where sheet_id = ?", true, sheet.id());
  }

  /** Takes a sheet out of the count. */
  void retire(ScoreSheet sheet, ScoreSheet.State state, String reason) {
    database.update(
        "update sheet set version = version + 1, state = ?, reason = ? where id = ?",
        state.key(),
        reason.isEmpty() ? sheet.reason() : reason,
        sheet.id());
    database.update("update mark set counted = ? where sheet_id = ?", false, sheet.id());
  }

  /** How many sheets of these applications are there, in any state. */
  long count(Set<String> applications) {
    long count = 0;
    List<String> ids = new ArrayList<>(applications);
    for (int from = 0; from < ids.size(); from += 200) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + 200));
      String marks = some.stream().map(id -> "?").collect(Collectors.joining(", "));
      count +=
          database
              .one(
                  "select count(*) from sheet where application_id in (" + marks + ")",
                  row -> row.number(1),
                  some.toArray())
              .orElseThrow();
    }
    return count;
  }

  private static ScoreSheet read(Database.Row row) throws SQLException {
    return new ScoreSheet(
        row.text(1),
        row.number(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        ScoreSheet.State.valueOf(row.text(7).toUpperCase(Locale.ROOT)),
        (int) row.number(8),
        row.text(9) == null ? "" : row.text(9),
        row.text(10),
        Optional.ofNullable(row.instant(11)));
  }
}
