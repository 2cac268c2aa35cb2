package stapel.intake.sheet;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/**
 * Takes away the hidden rows of imports that were undone or broke off, a few at a time: many
 * uncommitted rows would lock the whole table for its readers.
 */
@Component(service = LeftoverStore.class)
public final class LeftoverStore {

  private static final int PIECE = 500;

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public LeftoverStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  /**
   * Imports of a call with rows that nobody will see again; one that is being written since {@code
   * stale} is not.
   */
  List<String> ofCall(String call, Instant stale) {
    return database.query(
        "select id from import_run r where scope_id = ? and (state = 'undone' or state = 'applying' and touched_at < ?)"
            + " and exists (select 1 from application a where a.import_id = r.id)",
        row -> row.text(1),
        call,
        stale);
  }

  /** The same for every call. */
  List<String> everywhere(Instant stale) {
    return database.query(
        "select id from import_run r where (state = 'undone' or state = 'applying' and touched_at < ?)"
            + " and (exists (select 1 from application a where a.import_id = r.id)"
            + " or exists (select 1 from task t where t.import_id = r.id) or state = 'applying')",
        row -> row.text(1),
        stale);
  }

  /** Removes all rows of one import, each piece by {@code transaction}. */
  void remove(String id, Consumer<Runnable> transaction) {
    boolean[] more = {true};
    while (more[0]) {
      transaction.accept(() -> more[0] = piece(id));
    }
  }

  private boolean piece(String id) {
    List<Object[]> ids =
        database.query(
            "select id from application where import_id = ? fetch first " + PIECE + " rows only",
            row -> new Object[] {row.text(1)},
            id);
    database.batch("delete from answer where application_id = ?", ids);
    database.batch("delete from step where application_id = ?", ids);
    database.batch("delete from application where id = ?", ids);
    if (ids.size() < PIECE) {
      database.update("delete from task_problem where import_id = ?", id);
      database.update("delete from task where import_id = ?", id);
    }
    return ids.size() == PIECE;
  }
}
