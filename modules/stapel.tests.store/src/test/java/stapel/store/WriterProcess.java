package stapel.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stapel.api.store.Database;
import stapel.store.derby.DerbyEngine;

/**
 * A process of its own that writes with four threads, or as many as {@code stapel.writers}, and
 * says of each write that it was acknowledged.
 */
final class WriterProcess {

  private static final String TABLES =
      """
      create table entry (
        id ${id} not null primary key,
        half integer not null,
        filler ${text:2000} not null
      );
      create table pair (
        id ${id} not null primary key references entry (id)
      );
      """;

  static final Module MODULE =
      new Module(
          "stapel.sample.ledger",
          1,
          List.of(Script.of("001-ledger.sql", TABLES.getBytes(StandardCharsets.UTF_8))));

  private WriterProcess() {}

  /**
   * Writes until it is killed or, with a limit, until so many were acknowledged.
   *
   * @param arguments the folder, the name of this run and how many writes each thread makes
   */
  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[2]);
    try (Store store =
        Store.open(new DerbyEngine(), Path.of(arguments[0]), "", Clock.systemUTC())) {
      Database ledger = store.database(MODULE);
      say("open");
      List<Thread> threads = new ArrayList<>();
      for (int w = 0; w < Integer.getInteger("stapel.writers", 4); w++) {
        String writer = arguments[1] + "-" + w + "-";
        threads.add(
            new Thread(
                () -> IntStream.range(0, count).forEach(i -> write(store, ledger, writer + i))));
      }
      for (Thread thread : threads) {
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static void write(Store store, Database ledger, String id) {
    insert(store, ledger, id);
    say(id);
  }

  /** Two rows in two tables, or none. */
  static void insert(Store store, Database ledger, String id) {
    store
        .transactions()
        .write(
            () -> {
              String filler = "я".repeat(Math.floorMod(id.hashCode(), 900));
              ledger.update("insert into entry (id, half, filler) values (?, 1, ?)", id, filler);
              return ledger.update("insert into pair (id) values (?)", id);
            });
  }

  /** One write of the line, so that a kill leaves no half of it. */
  private static synchronized void say(String line) {
    try {
      System.out.write((line + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      System.out.flush();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
