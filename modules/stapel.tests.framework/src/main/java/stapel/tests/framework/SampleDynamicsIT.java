package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    List<Duration> appeared = new ArrayList<>();
    List<Duration> disappeared = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Traffic others = new Traffic(3, probes.elsewhere());
    Traffic visitors = new Traffic(1, probes.atTheModule());
    try {
      SampleSigns signs = new SampleSigns(server, call, threads);
      for (int round = 0; round < ROUNDS; round++) {
        round(round, signs, loaders, appeared, disappeared);
      }
    } finally {
      threads.shutdownNow();
      others.end();
      visitors.end();
    }
    LOG.log(System.Logger.Level.WARNING, report(others, visitors, appeared, disappeared));
    assertEquals(List.of(), others.wrong());
    assertEquals(List.of(), visitors.wrong());
    assertTrue(others.answered() > ROUNDS, "there was no traffic to speak of");
    assertTrue(median(appeared).toMillis() < 1_000, "comes within a second: " + appeared);
    assertTrue(median(disappeared).toMillis() < 1_000, "goes within a second: " + disappeared);
    assertEquals(0, loaders.remaining(Duration.ofSeconds(60)), "class loaders that remain");
    itsDataIsThereWhenItComesBack();
  }

  private void round(
      int round,
      SampleSigns signs,
      Loaders loaders,
      List<Duration> appeared,
      List<Duration> disappeared)
      throws BundleException {
    long start = System.nanoTime();
    Bundle bundle = install();
    appeared.add(signs.appear(start));
    loaders.watch(bundle);
    record(call.applications().get(round % APPLICATIONS), LocalDate.now().plusDays(round));
    long end = System.nanoTime();
    bundle.uninstall();
    disappeared.add(signs.disappear(end));
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

  private static String report(
      Traffic others, Traffic visitors, List<Duration> appeared, List<Duration> disappeared) {
    return "%d rounds; came in %s, went in %s (median, longest); %d requests elsewhere, %d wrong; %d at the module, %d wrong"
        .formatted(
            appeared.size(),
            figures(appeared),
            figures(disappeared),
            others.answered(),
            others.wrong().size(),
            visitors.answered(),
            visitors.wrong().size());
  }

  private static String figures(List<Duration> times) {
    return median(times).toMillis()
        + ", "
        + times.stream().sorted().toList().get(times.size() - 1).toMillis()
        + " ms";
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
