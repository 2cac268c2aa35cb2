package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.common.service.ServiceAware;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.platform.api.Ready;

/**
 * The sample module is put into the running server and taken out again, fifty times under traffic:
 * it comes and goes within a second, nobody else notices, and nothing of it remains but its data.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class SampleDynamicsIT {

  private static final System.Logger LOG = System.getLogger(SampleDynamicsIT.class.getName());
  private static final int ROUNDS = 50;
  private static final int APPLICATIONS = 20;

  @InjectBundleContext BundleContext context;

  @InjectService(timeout = 60_000)
  Ready ready;

  private Server server;
  private OpenCall call;
  private SampleProbes probes;

  @BeforeEach
  void openCall(@InjectService(timeout = 20_000) ServiceAware<HttpServiceRuntime> runtime) {
    Object endpoints = runtime.getServiceReference().getProperty("osgi.http.endpoint");
    String first = endpoints instanceof String[] many ? many[0] : String.valueOf(endpoints);
    server = new Server(URI.create(first), context.getProperty("stapel.console.token"));
    call = OpenCall.with(server, APPLICATIONS);
    probes = new SampleProbes(server, call);
  }

  @Test
  void aModuleComesAndGoesUnderTraffic() throws Exception {
    Loaders loaders = new Loaders();
    List<Round> rounds = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Traffic others = new Traffic(3, probes.elsewhere());
    Traffic visitors = new Traffic(1, probes.atTheModule());
    try {
      SampleSigns signs = new SampleSigns(server, call, threads);
      for (int round = 0; round < ROUNDS; round++) {
        rounds.add(round(round, signs, loaders));
      }
    } finally {
      threads.shutdownNow();
      others.end();
      visitors.end();
    }
    LOG.log(System.Logger.Level.WARNING, report(others, visitors, rounds));
    assertEquals(List.of(), others.wrong());
    assertEquals(List.of(), visitors.wrong());
    assertTrue(others.answered() > ROUNDS, "there was no traffic to speak of");
    assertTrue(median(rounds, Round::coming) < 1_000, () -> "comes within a second: " + rounds);
    assertTrue(median(rounds, Round::going) < 1_000, () -> "goes within a second: " + rounds);
    int remaining = loaders.remaining(Duration.ofSeconds(60));
    LOG.log(System.Logger.Level.WARNING, remaining + " class loaders remain");
    assertEquals(0, remaining, "class loaders that remain");
    itsDataIsThereWhenItComesBack();
  }

  private Round round(int number, SampleSigns signs, Loaders loaders) throws BundleException {
    long start = System.nanoTime();
    Bundle bundle = install();
    Duration appeared = signs.appear(start);
    Duration ordinary = signs.appear(System.nanoTime());
    loaders.watch(bundle);
    record(
        call.applications().get(number % APPLICATIONS),
        LocalDate.now(ZoneOffset.UTC).plusDays(number));
    long end = System.nanoTime();
    bundle.uninstall();
    return new Round(appeared, ordinary, signs.disappear(end));
  }

  /**
   * One round.
   *
   * @param appeared from the installation until every sign had answered rightly
   * @param ordinary what the same questions cost while nothing changes, the machine being as busy
   * @param disappeared from the removal until every sign had answered rightly
   */
  private record Round(Duration appeared, Duration ordinary, Duration disappeared) {

    long coming() {
      return appeared.minus(ordinary).toMillis();
    }

    long going() {
      return disappeared.minus(ordinary).toMillis();
    }
  }

  /** Its listener works too: an application found eligible is due. */
  private void itsDataIsThereWhenItComesBack() throws BundleException {
    Bundle bundle = install();
    try {
      String counted = "\"count\":" + ROUNDS + ",";
      String visits = "/api/v1/datasets/sample.visits?filter=date:";
      assertTrue(server.get(visits + "present").body().contains(counted));
      call.step("intake.accept-all");
      String due = "\"count\":" + (APPLICATIONS + probes.entered()) + ",";
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (!server.get(visits + "empty").says(due)) {
        assertTrue(System.nanoTime() < end, () -> server.get(visits + "empty").body());
      }
    } finally {
      bundle.uninstall();
    }
  }

  private Bundle install() throws BundleException {
    Bundle bundle = context.installBundle(jar().toUri().toString());
    bundle.start();
    return bundle;
  }

  private Path jar() {
    Path repository = Path.of(context.getProperty("stapel.home"), "launcher/target/repository");
    try (Stream<Path> files = Files.list(repository)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("stapel.sample.visits-"))
          .findFirst()
          .orElseThrow();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void record(String application, LocalDate date) {
    String subject = server.versioned("intake.applications", application);
    server.call(
        "sample.record-visit",
        "{\"application\":\"%s\",\"date\":\"%s\",\"people\":2}".formatted(subject, date));
  }

  private static String report(Traffic others, Traffic visitors, List<Round> rounds) {
    return """
        %d rounds; medians in ms: all signs there %d, gone %d, the same questions otherwise %d, so \
        the module came in %d and went in %d; %d requests elsewhere, %d wrong; %d at the module, \
        %d wrong"""
        .formatted(
            rounds.size(),
            median(rounds, round -> round.appeared().toMillis()),
            median(rounds, round -> round.disappeared().toMillis()),
            median(rounds, round -> round.ordinary().toMillis()),
            median(rounds, Round::coming),
            median(rounds, Round::going),
            others.answered(),
            others.wrong().size(),
            visitors.answered(),
            visitors.wrong().size());
  }

  private static long median(List<Round> rounds, ToLongFunction<Round> figure) {
    return rounds.stream()
        .mapToLong(figure)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
