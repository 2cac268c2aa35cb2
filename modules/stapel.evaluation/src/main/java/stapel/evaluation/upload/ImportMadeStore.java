package stapel.evaluation.upload;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;
import stapel.experts.api.AssignmentState;

/** The table of what an import of marks made beside its sheets. */
@Component(service = ImportMadeStore.class)
public final class ImportMadeStore {

  private static final int PIECE = 300;
  private static final String EXPERT = "expert";
  private static final String ASSIGNMENT = "assignment";
  private static final String MOVED = "moved";

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public ImportMadeStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  /** An assignment that was there, and its state before. */
  record Moved(String assignment, AssignmentState before) {}

  void experts(String origin, List<String> persons) {
    add(persons.stream().map(id -> new Object[] {origin, EXPERT, id, null}).toList());
  }

  void assignments(String origin, List<String> made, List<Moved> moved) {
    List<Object[]> rows = new ArrayList<>();
    made.forEach(id -> rows.add(new Object[] {origin, ASSIGNMENT, id, null}));
    moved.forEach(m -> rows.add(new Object[] {origin, MOVED, m.assignment(), m.before().key()}));
    add(rows);
  }

  private void add(List<Object[]> rows) {
    database.batch(
        "insert into score_import_made (import_id, kind, made_id, state_before) values (?, ?, ?, ?)",
        rows);
  }

  /** Some of the assignments it made, a few hundred; empty when none is left. */
  List<String> assignments(String origin) {
    return some(origin, ASSIGNMENT);
  }

  /** Some of the assignments it moved. */
  List<Moved> moved(String origin) {
    return database.query(
        "select made_id, state_before from score_import_made where import_id = ? and kind = 'moved'"
            + " order by made_id fetch first 300 rows only",
        row -> new Moved(row.text(1), AssignmentState.of(row.text(2))),
        origin);
  }

  /** Some of the persons it made experts. */
  List<String> experts(String origin) {
    return some(origin, EXPERT);
  }

  private List<String> some(String origin, String kind) {
    return database.query(
        "select made_id from score_import_made where import_id = ? and kind = ? order by made_id fetch first "
            + PIECE
            + " rows only",
        row -> row.text(1),
        origin,
        kind);
  }

  void forgetExperts(String origin, List<String> persons) {
    forget(origin, EXPERT, persons);
  }

  void forgetAssignments(String origin, List<String> made) {
    forget(origin, ASSIGNMENT, made);
  }

  void forgetMoved(String origin, List<Moved> moved) {
    forget(origin, MOVED, moved.stream().map(Moved::assignment).toList());
  }

  private void forget(String origin, String kind, List<String> ids) {
    database.batch(
        "delete from score_import_made where import_id = ? and kind = ? and made_id = ?",
        ids.stream().map(id -> new Object[] {origin, kind, id}).toList());
  }
}
