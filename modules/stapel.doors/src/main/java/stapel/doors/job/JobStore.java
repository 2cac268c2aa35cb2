package stapel.doors.job;

import java.time.Instant;
import java.util.List;
import stapel.api.store.Database;

/** How each job is. Inside a transaction. */
final class JobStore {

  private final Database database;

  JobStore(Database database) {
    this.database = database;
  }

  List<String> all() {
    return database.query("select id from job order by id", row -> row.text(1));
  }

  void add(String id, String russian, String english) {
    database.update(
        "insert into job (id, title, title_en, state, done, total, version) values (?, ?, ?, 'IDLE', 0, 0, 1)",
        id,
        russian,
        english);
  }

  void remove(String id) {
    database.update("delete from job where id = ?", id);
  }

  /** Work that an earlier run of the server did not end. */
  void interrupted(Instant now) {
    database.update(
        "update job set state = 'CANCELLED', ended_at = ?, version = version + 1 where state = 'RUNNING'",
        now);
  }

  /** False when it runs already, here or on another node. */
  boolean begin(String id, Instant now) {
    return database.update(
            "update job set state = 'RUNNING', done = 0, total = 0, started_at = ?, ended_at = null, problem = null,"
                + " version = version + 1 where id = ? and state <> 'RUNNING'",
            now,
            id)
        == 1;
  }

  void progress(String id, long done, long total) {
    database.update("update job set done = ?, total = ? where id = ?", done, total, id);
  }

  void end(String id, String state, String problem, Instant now) {
    String shown = problem.length() > 1000 ? problem.substring(0, 1000) : problem;
    database.update(
        "update job set state = ?, problem = ?, ended_at = ?, version = version + 1 where id = ?",
        state,
        shown.isEmpty() ? null : shown,
        now,
        id);
  }

  /** Forgets request keys older than this; gives how many. */
  int sweep(Instant before) {
    return database.update("delete from idempotency where created_at < ?", before);
  }
}
