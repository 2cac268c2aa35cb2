package stapel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * From the start of the process to the first page: of the product a list of applications for a
 * person who has signed in with a password, of the bare server its one row.
 */
final class Boot {

  private final Place place;
  private final int pairs;
  private final Sample[] ours = samples();
  private final Sample[] theirs = samples();

  Boot(Place place, int pairs) {
    this.place = place;
    this.pairs = pairs;
  }

  private static Sample[] samples() {
    return new Sample[] {new Sample("s"), new Sample("s"), new Sample("MiB")};
  }

  List<Figure> measure() throws IOException {
    Path data = Prepared.make(place, "boot", 200).data();
    Path bare = Files.createDirectories(place.scratch().resolve("boot-bare"));
    // Once each unmeasured: the databases are made, archives written, files read into memory.
    stapel(data, samples());
    bare(bare, samples());
    for (int i = 0; i < pairs; i++) {
      stapel(data, ours);
      bare(bare, theirs);
      System.err.printf("boot %d of %d%n", i + 1, pairs);
    }
    return List.of(
        Figure.atMost("boot: processor seconds to the first page", ours[0], theirs[0], 1.6),
        Figure.atMost("boot: wall time to the first page", ours[1], theirs[1], 1.6),
        Figure.atMost("boot: resident memory after the first page", ours[2], theirs[2], 1.5));
  }

  private void stapel(Path data, Sample[] samples) throws IOException {
    int port = Running.freePort();
    Path log = place.scratch().resolve("stapel.log");
    try (Running server = Running.start(place.stapel(data, port), port, log)) {
      First.until(
          server,
          wire -> {
            try (Client person = Client.signIn(wire)) {
              String page = person.page(Client.LIST).text();
              if (!page.contains("A199") && !page.contains("Route number")) {
                throw new IOException("no rows on the page");
              }
              note(server, samples);
            }
          });
    }
  }

  private void bare(Path data, Sample[] samples) throws IOException {
    int port = Running.freePort();
    Path log = place.scratch().resolve("bare.log");
    try (Running server = Running.start(place.bare(data, port), port, log)) {
      First.until(
          server,
          wire -> {
            if (!wire.get("/bare").expect(200).text().equals("first")) {
              throw new IOException("another row");
            }
            note(server, samples);
          });
    }
  }

  private static void note(Running server, Sample[] samples) throws IOException {
    Duration wall = server.wall();
    samples[0].add(server.processor().toMillis() / 1000.0);
    samples[1].add(wall.toMillis() / 1000.0);
    samples[2].add(server.resident());
  }
}
