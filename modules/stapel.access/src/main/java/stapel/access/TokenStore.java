package stapel.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.store.Database;

/** SQL of personal access tokens. */
final class TokenStore {

  private final Database database;

  TokenStore(Database database) {
    this.database = database;
  }

  void add(
      String id,
      String person,
      String digest,
      String title,
      Set<String> keys,
      Instant now,
      Instant expires) {
    database.update(
        "insert into token (id, version, person_id, digest, title, permissions, created_at, expires_at)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?)",
        id,
        person,
        digest,
        title,
        String.join(" ", keys.stream().sorted().toList()),
        now,
        expires);
  }

  /** The token of this digest while its time and its account last. */
  Optional<Found> find(String digest, Instant now) {
    return database.one(
        "select t.id, t.person_id, p.name, p.language, t.permissions, t.used_at from token t"
            + " join person p on p.id = t.person_id"
            + " where t.digest = ? and t.expires_at > ? and p.account = 'active'",
        row ->
            new Found(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                Set.copyOf(List.of(row.text(5).split(" "))),
                Optional.ofNullable(row.instant(6))),
        digest,
        now);
  }

  void used(String id, Instant now) {
    database.update("update token set used_at = ? where id = ?", now, id);
  }

  int end(String id) {
    return database.update("delete from token where id = ?", id);
  }

  /** Ends those of a person that are good for exactly this. */
  int endAll(String person, String permission) {
    return database.update(
        "delete from token where person_id = ? and permissions = ?", person, permission);
  }

  int endAll(String person) {
    return database.update("delete from token where person_id = ?", person);
  }

  /** A token as it is stored. */
  record Found(
      String id,
      String person,
      String name,
      String language,
      Set<String> permissions,
      Optional<Instant> used) {}
}
