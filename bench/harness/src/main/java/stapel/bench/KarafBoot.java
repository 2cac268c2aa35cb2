package stapel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The edition of a whole programme up to the list page of a person who has signed in, against
 * standard Karaf with HTTP up to its one servlet. The product makes its framework's storage anew at
 * each start, as always; Karaf is measured both ways, with its caches emptied and with what they
 * hold.
 */
final class KarafBoot {

  private static final String EDITION = "industrial-tourism";

  private final Place place;
  private final int pairs;

  KarafBoot(Place place, int pairs) {
    this.place = place;
    this.pairs = pairs;
  }

  List<Figure> measure() throws IOException {
    Path data = Prepared.make(place, EDITION, "karaf-boot", 200).data();
    Karaf karaf = Karaf.unpack(place, "karaf-boot-server", "guest");
    Sample[] ours = samples();
    Sample[] clean = samples();
    Sample[] kept = samples();
    stapel(data, samples());
    karaf(() -> karaf.startClean(log()), samples());
    for (int i = 0; i < pairs; i++) {
      stapel(data, ours);
      karaf(() -> karaf.startClean(log()), clean);
      karaf(() -> karaf.start(log()), kept);
      System.err.printf("boot beside Karaf %d of %d%n", i + 1, pairs);
    }
    List<Figure> figures = new ArrayList<>();
    figures.addAll(beside("Karaf", ours, clean));
    figures.addAll(beside("Karaf with its caches kept", ours, kept));
    return figures;
  }

  private static List<Figure> beside(String whom, Sample[] ours, Sample[] theirs) {
    return List.of(
        Figure.atMost(
            "boot of " + EDITION + " against " + whom + ": wall time", ours[0], theirs[0], 0.7),
        Figure.atMost("the same: processor seconds", ours[1], theirs[1], 0.6),
        Figure.atMost("the same: resident memory", ours[2], theirs[2], 0.8));
  }

  private Path log() {
    return place.scratch().resolve("karaf.log");
  }

  private static Sample[] samples() {
    return new Sample[] {new Sample("s"), new Sample("s"), new Sample("MiB")};
  }

  private void stapel(Path data, Sample[] samples) throws IOException {
    int port = Running.freePort();
    Path log = place.scratch().resolve("karaf-boot-stapel.log");
    try (Running server = Running.start(place.stapel(EDITION, data, port), port, log)) {
      First.until(
          server,
          wire -> {
            try (Client person = Client.signIn(wire)) {
              if (!person.page(Client.LIST).text().contains("Route number")) {
                throw new IOException("no rows on the page");
              }
              note(server, samples);
            }
          });
    }
  }

  /** Starts a server. */
  private interface Start {
    Running start() throws IOException;
  }

  private static void karaf(Start start, Sample[] samples) throws IOException {
    try (Running server = start.start()) {
      First.until(
          server,
          wire -> {
            wire.get("/guest").expect(200);
            note(server, samples);
          });
    }
  }

  private static void note(Running server, Sample[] samples) throws IOException {
    Duration wall = server.wall();
    samples[0].add(wall.toMillis() / 1000.0);
    samples[1].add(server.processor().toMillis() / 1000.0);
    samples[2].add(server.resident());
  }
}
