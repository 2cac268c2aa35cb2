package stapel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/**
 * From the request to install one bundle to the first answer of its page, inside running servers:
 * plan, signature, digests, profile and health included on our side, {@code feature:install} on
 * Karaf's.
 */
final class KarafInstall {

  private static final String GUEST = "bench.guest";
  private static final int WARM = 3;

  /** Installs behind the timed ones, whose forced writes are recorded. */
  private static final int RECORDED = 5;

  private final Place place;
  private final int times;

  KarafInstall(Place place, int times) {
    this.place = place;
    this.times = times;
  }

  List<Figure> measure() throws IOException {
    Sample install = new Sample("ms");
    Sample revert = new Sample("ms");
    Sample theirs = new Sample("ms");
    ForcedWrites ours = new ForcedWrites();
    ForcedWrites others = new ForcedWrites();
    stapel(install, revert, ours);
    karaf(theirs, others);
    return List.of(
        Figure.atMost("install of one bundle, until its page answers", install, theirs, 0.25),
        Figure.told("of it writes that wait for the disk", ours.count(), others.count()),
        Figure.told("the time they take", ours.time(), others.time()),
        Figure.atMost("revert, against an install", revert, install, 2));
  }

  private void stapel(Sample install, Sample revert, ForcedWrites forced) throws IOException {
    Path folder = Files.createDirectories(place.scratch().resolve("guest-repository"));
    Files.copy(Karaf.guest(place), folder.resolve("bench.guest.jar"));
    SigningKey key = SigningKey.of(place.scratch().resolve("guest.key"));
    Repository.publish(folder, "Bench", key);
    Path data = place.scratch().resolve("karaf-install");
    int port = Running.freePort();
    Path log = place.scratch().resolve("karaf-install-stapel.log");
    try (Running server = Running.start(place.stapel("industrial-tourism", data, port), port, log);
        Client console = Client.console(server, data)) {
      console.call(
          "settings.set-preference",
          Map.of(
              "group",
              "stapel.provisioning",
              "key",
              "trustedKeys",
              "values",
              List.of(key.publicKey().base64())));
      Map<String, Object> wanted =
          Map.of("modules", List.of(GUEST), "repository", folder.toString());
      for (int i = -WARM; i < times; i++) {
        double coming =
            millis(
                () -> {
                  console.call("provisioning.install", wanted);
                  console.page("/guest");
                });
        double going = millis(() -> console.call("provisioning.revert", Map.of("profile", 1)));
        if (i >= 0) {
          install.add(coming);
          revert.add(going);
        }
      }
      for (int i = 0; i < RECORDED; i++) {
        forced.during(server, place.scratch(), () -> console.call("provisioning.install", wanted));
        console.call("provisioning.revert", Map.of("profile", 1));
      }
    }
    System.err.printf("install %s, revert %s%n", install.text(), revert.text());
  }

  private void karaf(Sample sample, ForcedWrites forced) throws IOException {
    Karaf karaf = Karaf.unpack(place, "karaf-install-server");
    Path log = place.scratch().resolve("karaf-install.log");
    try (Running server = karaf.start(log);
        Features features = Features.of(server, karaf)) {
      for (int i = -WARM; i < times; i++) {
        double coming =
            millis(
                () -> {
                  features.install();
                  First.until(server, page -> page.get("/guest").expect(200));
                });
        features.uninstall();
        if (i >= 0) {
          sample.add(coming);
        }
      }
      for (int i = 0; i < RECORDED; i++) {
        forced.during(server, place.scratch(), features::install);
        features.uninstall();
      }
    }
    System.err.printf("Karaf's feature:install %s%n", sample.text());
  }

  private static double millis(ForcedWrites.Asked asked) throws IOException {
    long from = System.nanoTime();
    asked.ask();
    return (System.nanoTime() - from) / 1e6;
  }
}
