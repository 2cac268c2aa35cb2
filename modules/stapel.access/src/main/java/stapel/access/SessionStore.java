package stapel.access;

import java.time.Instant;
import java.util.Optional;
import stapel.api.store.Database;

/** SQL of sessions. */
final class SessionStore {

  private final Database database;

  SessionStore(Database database) {
    this.database = database;
  }

  void add(
      String id,
      String person,
      String digest,
      String language,
      String address,
      String agent,
      Instant now) {
    database.update(
        "insert into session (id, version, person_id, digest, language, address, agent, created_at, seen_at)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?, ?)",
        id,
        person,
        digest,
        language,
        address,
        agent,
        now,
        now);
  }

  Optional<Found> find(String digest) {
    return database.one(
        "select s.id, s.person_id, p.name, s.language, s.created_at, s.seen_at, p.account, a.must_change"
            + " from session s join person p on p.id = s.person_id join account a on a.id = p.id"
            + " where s.digest = ?",
        row ->
            new Found(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.instant(5),
                row.instant(6),
                row.text(7).equals("active"),
                row.flag(8)),
        digest);
  }

  void seen(String id, Instant now) {
    database.update("update session set seen_at = ? where id = ?", now, id);
  }

  void language(String digest, String language) {
    database.update("update session set language = ? where digest = ?", language, digest);
  }

  int end(String id) {
    return database.update("delete from session where id = ?", id);
  }

  void endByDigest(String digest) {
    database.update("delete from session where digest = ?", digest);
  }

  /** All but this one; an empty id spares none. */
  int endOthers(String person, String spared) {
    return database.update("delete from session where person_id = ? and id <> ?", person, spared);
  }

  void endExpired(Instant createdBefore, Instant seenBefore) {
    database.update(
        "delete from session where created_at < ? or seen_at < ?", createdBefore, seenBefore);
  }

  /**
   * A session as it is stored.
   *
   * @param active false when its account is disabled
   */
  record Found(
      String id,
      String person,
      String name,
      String language,
      Instant created,
      Instant seen,
      boolean active,
      boolean mustChange) {}
}
