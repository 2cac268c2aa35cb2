package stapel.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What is asked of a server that starts, again and again until it is answered. */
interface First {

  /** How long a start may take. */
  Duration PATIENCE = Duration.ofMinutes(3);

  /** Asks once. */
  void page(Wire wire) throws IOException;

  /** Asks every 20 ms, the same for both servers. */
  static void until(Running server, First first) throws IOException {
    while (true) {
      try (Wire wire = new Wire(server.port())) {
        first.page(wire);
        return;
      } catch (IOException e) {
        server.requireAlive();
        if (server.wall().compareTo(PATIENCE) > 0) {
          throw e;
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }
}
