package stapel.access;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.api.store.People.Person;

/** SQL of persons and their accounts. */
final class PersonStore {

  private final Database database;

  PersonStore(Database database) {
    this.database = database;
  }

  Optional<Person> find(String id) {
    return database.one("select id, name, email from person where id = ?", PersonStore::person, id);
  }

  Optional<Person> byEmail(String email) {
    return database.one(
        "select id, name, email from person where email = ?", PersonStore::person, email);
  }

  List<Person> withRole(String role, String scope) {
    return database.query(
        "select p.id, p.name, p.email from role_grant g join person p on p.id = g.person_id"
            + " where g.scope_id = ? and g.role_id = ? order by p.name_sort, p.id",
        PersonStore::person,
        scope,
        role);
  }

  void add(Person person, Instant now) {
    database.update(
        "insert into person (id, version, name, name_sort, search, email, account, has_account, language, created_at)"
            + " values (?, 1, ?, ?, ?, ?, 'none', false, 'ru', ?)",
        person.id(),
        person.name(),
        Text.sortKey(person.name()),
        Text.searchKey(person.name() + " " + person.email()),
        person.email().isEmpty() ? null : person.email(),
        now);
  }

  /** Removes a person of whom nothing is known but a name. */
  void forget(String id) {
    database.update(
        "delete from person where id = ? and has_account = false and email is null"
            + " and not exists (select 1 from role_grant g where g.person_id = person.id)",
        id);
  }

  /** {@code active} or {@code disabled}. */
  void state(String id, String state) {
    database.update(
        "update person set account = ?, has_account = true, version = version + 1 where id = ?",
        state,
        id);
  }

  void signedIn(String id, Instant now) {
    database.update("update person set signed_in_at = ? where id = ?", now, id);
  }

  void language(String id, String language) {
    database.update("update person set language = ? where id = ?", language, id);
  }

  void addAccount(String id, String hash, boolean mustChange, Instant now) {
    database.update(
        "insert into account (id, password, must_change, changed_at) values (?, ?, ?, ?)",
        id,
        hash,
        mustChange,
        now);
  }

  int password(String id, String hash, boolean mustChange, Instant now) {
    return database.update(
        "update account set password = ?, must_change = ?, changed_at = ? where id = ?",
        hash,
        mustChange,
        now,
        id);
  }

  Optional<Account> account(String id) {
    return database.one(
        "select p.id, p.name, p.email, p.account, a.password, a.must_change"
            + " from person p join account a on a.id = p.id where p.id = ?",
        PersonStore::account,
        id);
  }

  Optional<Account> accountByEmail(String email) {
    return database.one(
        "select p.id, p.name, p.email, p.account, a.password, a.must_change"
            + " from person p join account a on a.id = p.id where p.email = ?",
        PersonStore::account,
        email);
  }

  /** True when this account is there and nobody has ever signed in to it. */
  boolean unused(String id) {
    return database
        .one(
            "select 1 from person where id = ? and account = 'active' and signed_in_at is null",
            row -> true,
            id)
        .isPresent();
  }

  long accounts() {
    return database.one("select count(*) from account", row -> row.number(1)).orElseThrow();
  }

  private static Person person(Database.Row row) throws SQLException {
    String email = row.text(3);
    return new Person(row.text(1), row.text(2), email == null ? "" : email);
  }

  private static Account account(Database.Row row) throws SQLException {
    return new Account(person(row), row.text(4).equals("active"), row.text(5), row.flag(6));
  }

  /**
   * An account with its secret.
   *
   * @param active false when it is disabled
   * @param password the stored hash
   */
  record Account(Person person, boolean active, String password, boolean mustChange) {}
}
