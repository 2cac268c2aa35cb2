package stapel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Sixteen readers turn pages of a list while nothing else happens, and while 10,000 rows come in.
 */
final class Imports {

  private static final int THERE = 10_000;
  private static final int COMING = 10_000;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final double SECONDS = 10;

  private final Place place;

  Imports(Place place) {
    this.place = place;
  }

  List<Figure> measure() throws IOException {
    Prepared prepared = Prepared.make(place, "import", THERE);
    int port = Running.freePort();
    Path log = place.scratch().resolve("import-server.log");
    Sample without = new Sample("ms");
    Sample with = new Sample("ms");
    try (Running server = Running.start(place.stapel(prepared.data(), port), port, log)) {
      Client.token(server, prepared.data());
      Load.Step read = step(cookie(port));
      Load.run(port, Load.seconds(SECONDS), read);
      for (int round = 0; round < ROUNDS; round++) {
        without.add(Load.run(port, Load.seconds(SECONDS), read).times().quantile(0.99));
        with.add(during(server, prepared, "C" + round + "-", read).quantile(0.99));
        System.err.printf("p99 without %s, with %s%n", without.text(), with.text());
      }
    }
    return List.of(
        Figure.atMost(
            "99th percentile of 16 readers during an import of 10,000 rows", with, without, 3));
  }

  private static Sample during(Running server, Prepared prepared, String prefix, Load.Step read)
      throws IOException {
    CompletableFuture<Void> coming =
        CompletableFuture.runAsync(
            () -> {
              try (Client console = Client.console(server, prepared.data())) {
                Prepared.importRows(console, prepared.call(), prefix, COMING);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
    Sample times = Load.run(server.port(), () -> !coming.isDone(), read).times();
    coming.join();
    return times;
  }

  private static String cookie(int port) throws IOException {
    try (Client person = Client.signIn(new Wire(port))) {
      return person.cookie();
    }
  }

  /** Any answer but 200, a lock that took too long included, ends the run. */
  private static Load.Step step(String cookie) {
    return (wire, client, count) -> {
      long page = 1 + ((long) client * 13 + count) % (THERE / 50);
      wire.get(Client.LIST + "?page=" + page, cookie).expect(200);
    };
  }
}
