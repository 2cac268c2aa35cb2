package stapel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stapel.api.store.Database;
import stapel.store.derby.DerbyEngine;

/** What is found in the folder of a writer that has ended, however it ended. */
final class Ledger {

  private Ledger() {}

  /** Starts one. */
  static Process start(List<String> before, Path data, String run, int count, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(WriterProcess.class.getName(), data.toString(), run, String.valueOf(count)));
    return new ProcessBuilder(command)
        .redirectError(data.resolveSibling(data.getFileName() + ".err").toFile())
        .start();
  }

  /** The store opens, every acknowledged write is there, and no write is there by half. */
  static int check(Path data, Set<String> acknowledged) {
    try (Store store = Store.open(new DerbyEngine(), data, "", Clock.systemUTC())) {
      Database ledger = store.database(WriterProcess.MODULE);
      List<String> entries = ids(store, ledger, "entry");
      assertEquals(entries, ids(store, ledger, "pair"));
      Set<String> lost = new HashSet<>(acknowledged);
      entries.forEach(lost::remove);
      assertEquals(Set.of(), lost);
      for (String table : List.of("ENTRY", "PAIR")) {
        // Derby compares the rows of the table with those of its indexes.
        assertEquals(
            List.of(1L),
            store
                .transactions()
                .read(
                    () ->
                        ledger.query(
                            "values syscs_util.syscs_check_table('SAMPLE_LEDGER', '" + table + "')",
                            row -> row.number(1))));
      }
      return entries.size();
    }
  }

  private static List<String> ids(Store store, Database ledger, String table) {
    return store
        .transactions()
        .read(() -> ledger.query("select id from " + table + " order by id", row -> row.text(1)));
  }
}
