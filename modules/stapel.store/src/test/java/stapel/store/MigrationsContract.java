package stapel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import stapel.api.store.Database;

/** Modules' tables come up to their version, or nothing of it. */
abstract class MigrationsContract {

  private static final String NAME = "stapel.sample.visits";
  private static final String FIRST =
      """
      -- A comment; with a semicolon;
      create table visit (
        id ${id} not null primary key, -- a comment beside
        note ${text:100} default 'a;b'
      );
      insert into visit (id) values ('first');
      """;
  private static final String SECOND =
      "alter table visit add column n bigint default 7 not null;\n";
  private static final String BROKEN =
      """
      create table half (id ${id} not null primary key);
      insert into visit (id) values ('second');
      insert into nowhere (id) values ('x');
      """;

  private final TestEngine engine;
  private final String address;

  MigrationsContract(TestEngine engine) {
    this.engine = engine;
    this.address = engine.address();
  }

  private List<String> ids(Store store, Database visits) {
    return store
        .transactions()
        .read(() -> visits.query("select id from visit order by id", row -> row.text(1)));
  }

  @Test
  void appliesEachFileOnceWithWhatCameLater() {
    try (Store store = engine.open(address)) {
      Database visits = store.database(Samples.module(NAME, FIRST));
      assertEquals(List.of("first"), ids(store, visits));
      assertEquals(
          List.of("a;b"),
          store
              .transactions()
              .read(() -> visits.query("select note from visit", row -> row.text(1))));
      store.database(Samples.module(NAME, FIRST));
      Database later = store.database(Samples.module(NAME, FIRST, SECOND));
      assertEquals(
          List.of(7L),
          store.transactions().read(() -> later.query("select n from visit", r -> r.number(1))));
    }
  }

  @Test
  void takesLineEndsAsTheyCome() {
    try (Store store = engine.open(address)) {
      store.database(Samples.module(NAME, FIRST));
      Database visits = store.database(Samples.module(NAME, FIRST.replace("\n", "\r\n")));
      assertEquals(List.of("first"), ids(store, visits));
    }
  }

  @Test
  void refusesAnAppliedFileThatChanged() {
    try (Store store = engine.open(address)) {
      store.database(Samples.module(NAME, FIRST));
      MigrationException refused =
          assertThrows(
              MigrationException.class,
              () -> store.database(Samples.module(NAME, FIRST.replace("100", "200"))));
      assertEquals(
          NAME
              + ": migration 001-step.sql was changed after it had been applied; put the old text"
              + " back and make the change in a new file",
          refused.getMessage());
    }
  }

  @Test
  void leavesNothingOfAFileThatFailsHalfway() {
    try (Store store = engine.open(address)) {
      MigrationException failed =
          assertThrows(
              MigrationException.class, () -> store.database(Samples.module(NAME, FIRST, BROKEN)));
      assertEquals(
          NAME + ": migration 002-step.sql failed and left nothing behind",
          failed.getMessage().substring(0, failed.getMessage().indexOf(": insert into nowhere")));
      Database visits = store.database(Samples.module(NAME, FIRST));
      assertEquals(List.of("first"), ids(store, visits));
      String repaired = BROKEN.replace("nowhere", "half");
      store.database(Samples.module(NAME, FIRST, repaired));
      assertEquals(List.of("first", "second"), ids(store, visits));
    }
  }

  @Test
  void leavesOtherModulesAloneWhenOneFails() {
    try (Store store = engine.open(address)) {
      assertThrows(
          MigrationException.class, () -> store.database(Samples.module(NAME, FIRST, BROKEN)));
      Database things = store.database(Samples.things());
      assertEquals(
          List.of(),
          store.transactions().read(() -> things.query("select id from thing", r -> r.text(1))));
    }
  }

  @Test
  void runsOlderCodeOnNewerTablesThatItCanRead() {
    try (Store store = engine.open(address)) {
      store.database(Samples.module(NAME, FIRST, SECOND));
      assertEquals(List.of("first"), ids(store, store.database(Samples.module(NAME, FIRST))));
    }
  }

  @Test
  void refusesOlderCodeOnTablesItCannotRead() {
    try (Store store = engine.open(address)) {
      store.database(Samples.module(NAME, 2, FIRST, SECOND));
      MigrationException refused =
          assertThrows(MigrationException.class, () -> store.database(Samples.module(NAME, FIRST)));
      assertEquals(
          NAME
              + ": its data is of schema 2, which versions before schema 2 cannot read, and this"
              + " version has schema 1",
          refused.getMessage());
    }
  }

  @Test
  void namesAMacroThatIsNotThere() {
    try (Store store = engine.open(address)) {
      String wrong = "create table t (id ${ident} not null primary key);\n";
      MigrationException refused =
          assertThrows(MigrationException.class, () -> store.database(Samples.module(NAME, wrong)));
      assertEquals(true, refused.getMessage().contains("there is no macro ${ident}"));
    }
  }

  @Test
  void keepsTablesOfOneNameApart() {
    try (Store store = engine.open(address)) {
      Database one = store.database(Samples.module("stapel.sample.one", FIRST));
      Database other = store.database(Samples.module("stapel.sample.other", FIRST));
      store
          .transactions()
          .write(
              () -> {
                one.update("update visit set note = 'one'");
                other.update("update visit set note = 'other'");
                return one.update("insert into visit (id) values ('second')");
              });
      assertEquals(List.of("first", "second"), ids(store, one));
      assertEquals(List.of("first"), ids(store, other));
    }
  }

  /**
   * After a rollback PostgreSQL has another search path than before; the cached one must not be
   * believed.
   */
  @Test
  void findsItsSchemaAgainAfterARollback() {
    try (Store store = engine.open(address)) {
      Database one = store.database(Samples.module("stapel.sample.one", FIRST));
      Database other = store.database(Samples.module("stapel.sample.other", FIRST));
      store.transactions().read(() -> ids(store, one));
      store
          .transactions()
          .dryRun(
              () -> other.update("insert into visit (id) values ('dry')") + ids(store, one).size());
      assertEquals(List.of("first"), ids(store, other));
      assertEquals(List.of("first"), ids(store, one));
    }
  }

  @Test
  void letsManyModulesComeAtOnce() throws Exception {
    try (Store store = engine.open(address)) {
      ExecutorService four = Executors.newFixedThreadPool(4);
      try {
        List<Future<Database>> all =
            java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> Samples.module("stapel.sample.m" + i, FIRST, SECOND))
                .map(module -> four.submit(() -> store.database(module)))
                .toList();
        for (Future<Database> one : all) {
          assertEquals(List.of("first"), ids(store, one.get()));
        }
      } finally {
        four.shutdownNow();
      }
    }
  }
}
