package stapel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Pages of other modules under fifty requests a second, first in quiet and then while a module is
 * installed and removed fifty times.
 */
final class ModuleTraffic {

  private static final int PER_SECOND = 50;
  private static final long QUIET = 60_000_000_000L;
  private static final Map<String, Object> VISITS =
      Map.of("modules", List.of("stapel.sample.visits"));

  private final Place place;
  private final int rounds;

  ModuleTraffic(Place place, int rounds) {
    this.place = place;
    this.rounds = rounds;
  }

  List<Figure> measure() throws IOException {
    Prepared prepared = Prepared.make(place, "modules", 200);
    int port = Running.freePort();
    Path log = place.scratch().resolve("modules-server.log");
    try (Running server = Running.start(place.stapel(prepared.data(), port), port, log);
        Client console = Client.console(server, prepared.data());
        Client person = Client.signIn(new Wire(port))) {
      String scope = "?scope=" + prepared.call();
      List<String> pages =
          List.of(
              Client.LIST + scope,
              "/",
              "/d/intake.calls",
              "/v/evaluation.progress" + scope,
              "/api/v1/datasets/intake.applications" + scope);
      // Warm, and each page once for certain.
      for (int i = 0; i < 40; i++) {
        person.page(pages.get(i % pages.size()));
      }
      change(console);
      Sample install = new Sample("ms");
      Sample removal = new Sample("ms");
      long from = System.nanoTime();
      Steady busy = new Steady(port, person.cookie(), pages, PER_SECOND);
      try (busy) {
        for (int i = 0; i < rounds; i++) {
          install.add(millis(() -> console.call("provisioning.install", VISITS)));
          removal.add(millis(() -> console.call("provisioning.remove", VISITS)));
        }
      }
      long nanos = System.nanoTime() - from;
      Steady quiet = new Steady(port, person.cookie(), pages, PER_SECOND);
      try (quiet) {
        LockSupport.parkNanos(Math.min(nanos, QUIET));
      }
      System.err.printf("install %s, removal %s%n", install.text(), removal.text());
      System.err.printf("quiet %s, busy %s%n", told(quiet), told(busy));
      return List.of(
          new Figure(
              "failed requests during " + rounds + " installs and removals",
              String.valueOf(busy.failed()),
              "quiet: " + quiet.failed(),
              busy.failed(),
              "",
              0,
              true),
          new Figure(
              "page at p99 during them, of " + PER_SECOND + " a second",
              told(busy),
              told(quiet),
              busy.times().quantile(0.99) / quiet.times().quantile(0.99),
              "",
              3,
              true));
    }
  }

  private static void change(Client console) throws IOException {
    console.call("provisioning.install", VISITS);
    console.call("provisioning.remove", VISITS);
  }

  private static String told(Steady steady) {
    return String.format(
        Locale.ROOT,
        "p99 %.0f ms, maximum %.0f ms",
        steady.times().quantile(0.99),
        steady.times().quantile(1));
  }

  private interface Asked {
    void ask() throws IOException;
  }

  private static double millis(Asked asked) throws IOException {
    long from = System.nanoTime();
    asked.ask();
    return (System.nanoTime() - from) / 1e6;
  }
}
