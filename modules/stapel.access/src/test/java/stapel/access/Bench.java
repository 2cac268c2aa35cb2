package stapel.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;
import stapel.api.Id;
import stapel.api.store.Database;
import stapel.store.Module;
import stapel.store.Store;
import stapel.store.derby.DerbyEngine;

/** All services of this bundle over a database in memory, with a clock that tests move. */
final class Bench implements AutoCloseable {

  static final Locale RU = Locale.forLanguageTag("ru");
  static final String PASSWORD = "три сосны и река";

  final MovedClock clock = new MovedClock();
  final Store store;
  final Database database;
  final ScopeTree tree;
  final Directory people;
  final Accounts accounts;
  final Keys keys;
  final SignIn sessions;

  Bench() {
    store =
        Store.open(
            new DerbyEngine(), Path.of("target"), "jdbc:derby:memory:" + Id.next(clock.now), clock);
    database = store.database(Module.beside("stapel.access", SignIn.class));
    AccessSettings settings = new AccessSettings(Limits.DEFAULT);
    tree = new ScopeTree(database, clock);
    people = new Directory(database, clock);
    accounts =
        new Accounts(database, store.transactions(), settings, people, clock, new Passwords(8, 1));
    keys = new Keys(database, clock);
    sessions =
        new SignIn(database, store.transactions(), settings, tree, clock, new Passwords(8, 1));
  }

  /** In a write transaction. */
  <T> T write(Supplier<T> work) {
    return store.transactions().write(work);
  }

  void run(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  String account(String email) {
    return write(() -> accounts.add(Id.next(clock.now), "Анна Петрова", email, PASSWORD, false));
  }

  @Override
  public void close() {
    store.close();
  }

  /** A clock that stands until it is moved. */
  static final class MovedClock extends Clock {

    Instant now = Instant.parse("2026-11-21T08:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
