package stapel.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.api.store.Scopes.Scope;

/** SQL of scopes and of roles in them. */
final class ScopeStore {

  private static final String COLUMNS = "s.id, s.kind, s.parent_id, s.title_ru, s.title_en";

  private final Database database;

  ScopeStore(Database database) {
    this.database = database;
  }

  void add(Scope scope, Instant now) {
    database.update(
        "insert into scope (id, version, kind, parent_id, title_ru, title_en, title_sort, created_at)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?)",
        scope.id(),
        scope.kind(),
        scope.parent(),
        scope.title().ru(),
        scope.title().en(),
        Text.sortKey(scope.title().ru()),
        now);
    for (Above above : aboveOf(scope.parent())) {
      addAbove(scope.id(), above.id(), above.distance() + 1);
    }
    addAbove(scope.id(), scope.id(), 0);
  }

  int rename(String id, Text title) {
    return database.update(
        "update scope set version = version + 1, title_ru = ?, title_en = ?, title_sort = ? where id = ?",
        title.ru(),
        title.en(),
        Text.sortKey(title.ru()),
        id);
  }

  Optional<Scope> find(String id) {
    return database.one(
        "select " + COLUMNS + " from scope s where s.id = ?", ScopeStore::scope, id);
  }

  List<Scope> path(String id) {
    return database.query(
        "select "
            + COLUMNS
            + " from scope_above a join scope s on s.id = a.above_id where a.scope_id = ?"
            + " order by a.distance",
        ScopeStore::scope,
        id);
  }

  List<String> above(String id) {
    return aboveOf(id).stream().map(Above::id).toList();
  }

  List<String> below(String id) {
    return database.query(
        "select scope_id from scope_above where above_id = ?", row -> row.text(1), id);
  }

  /**
   * The person's roles with every scope each holds in; for one at the root only the root itself.
   */
  List<Held> held(String person, String root) {
    return database.query(
        "select g.role_id, g.scope_id, a.scope_id from role_grant g"
            + " left join scope_above a on a.above_id = g.scope_id and a.above_id <> ? where g.person_id = ?",
        row -> new Held(row.text(1), row.text(2), Optional.ofNullable(row.text(3))),
        root,
        person);
  }

  boolean granted(String person, String role, String scope) {
    return database
        .one(
            "select 1 from role_grant where person_id = ? and role_id = ? and scope_id = ?",
            row -> row.number(1),
            person,
            role,
            scope)
        .isPresent();
  }

  void grant(String id, String person, String role, String scope, Instant now) {
    database.update(
        "insert into role_grant (id, version, scope_id, person_id, role_id, granted_at) values (?, 1, ?, ?, ?, ?)",
        id,
        scope,
        person,
        role,
        now);
  }

  int revoke(String person, String role, String scope) {
    return database.update(
        "delete from role_grant where person_id = ? and role_id = ? and scope_id = ?",
        person,
        role,
        scope);
  }

  Optional<RoleGrant> roleGrant(String id) {
    return database.one(
        "select person_id, role_id, scope_id from role_grant where id = ?",
        row -> new RoleGrant(row.text(1), row.text(2), row.text(3)),
        id);
  }

  /** How many persons with an active account hold this role at the root, this one left out. */
  long others(String role, String root, String person) {
    return database
        .one(
            "select count(*) from role_grant g join person p on p.id = g.person_id"
                + " where g.role_id = ? and g.scope_id = ? and p.account = 'active' and p.id <> ?",
            row -> row.number(1),
            role,
            root,
            person)
        .orElseThrow();
  }

  private List<Above> aboveOf(String id) {
    return database.query(
        "select above_id, distance from scope_above where scope_id = ? order by distance",
        row -> new Above(row.text(1), (int) row.number(2)),
        id);
  }

  private void addAbove(String scope, String above, int distance) {
    database.update(
        "insert into scope_above (scope_id, above_id, distance) values (?, ?, ?)",
        scope,
        above,
        distance);
  }

  private static Scope scope(Database.Row row) throws java.sql.SQLException {
    String parent = row.text(3);
    return new Scope(
        row.text(1), row.text(2), parent == null ? "" : parent, new Text(row.text(4), row.text(5)));
  }

  /** A role, where it was granted, and one scope below; none for the root. */
  record Held(String role, String granted, Optional<String> below) {}

  /** One role of one person in one scope. */
  record RoleGrant(String person, String role, String scope) {}

  private record Above(String id, int distance) {}
}
