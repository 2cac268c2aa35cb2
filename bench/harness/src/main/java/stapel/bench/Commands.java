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

  /** Cold code is not what a server runs: so many of each first, in at most so long. */
  private static final int WARM = Integer.getInteger("bench.warm", 80_000);

  private static final double WARM_SECONDS = 100;
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
      try (Running bare = Running.start(place.bare(bareData, barePort), barePort, bareLog)) {
        First.until(bare, wire -> wire.get("/bare").expect(200));
        return alternate(server, bare, token, prepared.call());
      }
    }
  }

  private List<Figure> alternate(Running server, Running bare, String token, String call)
      throws IOException {
    String authorization = "Authorization: Bearer " + token;
    Load.Step ours =
        (wire, client, count) ->
            post(wire, "/api/v1/commands/intake.enter-application", call, 200, authorization);
    Load.Step theirs = (wire, client, count) -> post(wire, "/bare", call, 200, authorization);
    Sample[] commands = {new Sample("/s"), new Sample("ms")};
    Sample[] writes = {new Sample("/s"), new Sample("ms")};
    for (int round = -1; round < ROUNDS; round++) {
      boolean warm = round >= 0;
      quietly(server, warm, ours, commands);
      quietly(bare, warm, theirs, writes);
    }
    return List.of(
        Figure.atLeast(
            "durable commands per second, 16 clients, against the bare servlet",
            commands[0],
            writes[0],
            0.5),
        Figure.atMost(
            "processor time of a command, what is done behind its answer included",
            commands[1],
            writes[1],
            2));
  }

  /** A second for what either does behind its answers; sealing of the audit log is one. */
  private static void quietly(Running server, boolean warm, Load.Step step, Sample[] samples)
      throws IOException {
    long before = server.processor().toMillis();
    Load.Until until = warm ? Load.seconds(SECONDS) : Load.most(WARM, WARM_SECONDS);
    Load.Taken taken = Load.run(server.port(), until, step);
    LockSupport.parkNanos(1_000_000_000L);
    if (warm) {
      samples[0].add(taken.perSecond());
      samples[1].add((server.processor().toMillis() - before) / (double) taken.count());
      System.err.printf("commands %s, %s%n", samples[0].text(), samples[1].text());
    }
  }

  private void post(Wire wire, String path, String call, int wanted, String authorization)
      throws IOException {
    long n = number.incrementAndGet();
    String body =
        "{\"openCall\":\""
            + call
            + "\",\"number\":\"B"
            + n
            + "\",\"title\":\"Route along the river "
            + n
            + "\",\"organisation\":\"Enterprise "
            + n % 997
            + "\",\"email\":\"e"
            + n
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
