package stapel.access;

import java.time.Instant;
import java.util.Optional;
import stapel.api.store.Database;

/** SQL of failed attempts. */
final class ThrottleStore {

  private final Database database;

  ThrottleStore(Database database) {
    this.database = database;
  }

  /** Failures under this key, its row locked until the transaction ends. */
  Optional<Failures> lock(String key) {
    return database.update("update throttle set failures = failures where id = ?", key) == 0
        ? Optional.empty()
        : database.one(
            "select failures, last_at from throttle where id = ?",
            row -> new Failures((int) row.number(1), row.instant(2)),
            key);
  }

  void add(String key, Instant now) {
    database.update("insert into throttle (id, failures, last_at) values (?, 1, ?)", key, now);
  }

  void count(String key, int failures, Instant now) {
    database.update(
        "update throttle set failures = ?, last_at = ? where id = ?", failures, now, key);
  }

  /** Takes one failure back. */
  void forgive(String key) {
    database.update(
        "update throttle set failures = failures - 1 where id = ? and failures > 0", key);
  }

  void clear(String key) {
    database.update("delete from throttle where id = ?", key);
  }

  void clearBefore(Instant moment) {
    database.update("delete from throttle where last_at < ?", moment);
  }

  /** How many failures, and when the last one was. */
  record Failures(int count, Instant last) {}
}
