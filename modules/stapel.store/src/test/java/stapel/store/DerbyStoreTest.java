package stapel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import stapel.api.store.Database;
import stapel.store.derby.DerbyEngine;

/** Derby alone: in memory and on disk. */
class DerbyStoreTest {

  private static final Module MODULE =
      new Module(
          "stapel.sample.smoke",
          1,
          List.of(
              Script.of(
                  "001-thing.sql",
                  "create table thing (id ${id} primary key, title ${text:200});\n".getBytes())));

  @Test
  void keepsARowInMemory() {
    try (Store store =
        Store.open(new DerbyEngine(), Path.of("."), "jdbc:derby:memory:smoke", Clock.systemUTC())) {
      Database things = store.database(MODULE);
      store
          .transactions()
          .write(() -> things.update("insert into thing values (?, ?)", "1", "Ёлка"));
      assertEquals(
          List.of("Ёлка"),
          store
              .transactions()
              .read(() -> things.query("select title from thing", row -> row.text(1))));
    }
  }

  @Test
  void findsItsRowsAfterAnotherStart(@org.junit.jupiter.api.io.TempDir Path data) {
    try (Store store = Store.open(new DerbyEngine(), data, "", Clock.systemUTC())) {
      Database things = store.database(MODULE);
      store
          .transactions()
          .write(() -> things.update("insert into thing values (?, ?)", "1", "Ёлка"));
    }
    try (Store store = Store.open(new DerbyEngine(), data, "", Clock.systemUTC())) {
      Database things = store.database(MODULE);
      assertEquals(
          List.of("Ёлка"),
          store
              .transactions()
              .read(() -> things.query("select title from thing", row -> row.text(1))));
    }
  }
}
