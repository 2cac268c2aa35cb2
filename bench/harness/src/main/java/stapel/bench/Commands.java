package stapel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code intake.enter-application} through REST by sixteen clients, against a servlet that writes
 * the same rows in one transaction; both answer after the commit is on disk.
 */
final class Commands {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final double WARM_SECONDS = 10;
  private static final double SECONDS = 6;

  private final Place place;
  private final AtomicLong number = new AtomicLong();

  Commands(Place place) {
    this.place = place;
  }

  List<Figure> measure() throws IOException {
    Prepared prepared = Prepared.make(place, "commands", 0);
    Path bareData = Files.createDirectories(place.scratch().resolve("commands-bare"));
    int port = Running.freePort();
    Path log = place.scratch().resolve("commands-server.log");
    try (Running server = Running.start(place.stapel(prepared.data(), port), port, log)) {
      String token = Client.token(server, prepared.data());
      int barePort = Running.freePort();
      Path bareLog = place.scratch().resolve("commands-bare.log");
      try (Running bare =
          Running.start(place.bare(bareData, barePort), barePort, bareLog)) {
        First.until(bare, wire -> wire.get("/bare").expect(200));
        return List.of(alternate(port, barePort, token, prepared.call()));
      }
    }
  }

  private Figure alternate(int port, int bare, String token, String call) throws IOException {
    String authorization = "Authorization: Bearer " + token;
    Load.Step ours =
        (wire, client, count) ->
            post(wire, "/api/v1/commands/intake.enter-application", call, 200, authorization);
    Load.Step theirs = (wire, client, count) -> post(wire, "/bare", call, 200, authorization);
    Sample commands = new Sample("/s");
    Sample writes = new Sample("/s");
    for (int round = -1; round < ROUNDS; round++) {
      double seconds = round < 0 ? WARM_SECONDS : SECONDS;
      double first = quietly(port, seconds, ours);
      double second = quietly(bare, seconds, theirs);
      if (round >= 0) {
        commands.add(first);
        writes.add(second);
        System.err.printf("commands %.0f/s, bare %.0f/s%n", first, second);
      }
    }
    return Figure.atLeast(
        "durable commands per second, 16 clients, against the bare servlet", commands, writes, 0.5);
  }

  /** A second for what either does behind its answers; sealing of the audit log is one. */
  private static double quietly(int port, double seconds, Load.Step step) throws IOException {
    double rate = Load.run(port, Load.seconds(seconds), step).perSecond();
    LockSupport.parkNanos(1_000_000_000L);
    return rate;
  }

  private void post(Wire wire, String path, String call, int wanted, String authorization)
      throws IOException {
    long n = number.incrementAndGet();
    String body =
        "{\"openCall\":\"" + call + "\",\"number\":\"B" + n + "\",\"title\":\"Route along the river " + n
            + "\",\"organisation\":\"Enterprise " + n % 997 + "\",\"email\":\"e" + n
            + "@example.org\",\"answers\":{},\"draft\":false}";
    wire.send(
            "POST",
            path,
            body.getBytes(StandardCharsets.UTF_8),
            authorization,
            "Content-Type: application/json",
            "Idempotency-Key: key-" + n)
        .expect(wanted);
  }
}
