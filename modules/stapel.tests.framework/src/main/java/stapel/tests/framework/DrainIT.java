package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import stapel.platform.api.Calls;
import stapel.platform.api.Ready;
import stapel.tests.framework.Server.Answer;

/**
 * While a module is replaced its addresses say when they are back, from its last old call to its
 * first new one, and every other page answers.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class DrainIT {

  private static final String MODULE = "stapel.sample.visits";

  @InjectBundleContext BundleContext context;

  @InjectService(timeout = 60_000)
  Ready ready;

  @InjectService(timeout = 20_000)
  Calls calls;

  private Server server;
  private OpenCall call;

  @BeforeEach
  void openCall(@InjectService(timeout = 20_000) ServiceAware<HttpServiceRuntime> runtime) {
    Object endpoints = runtime.getServiceReference().getProperty("osgi.http.endpoint");
    String first = endpoints instanceof String[] many ? many[0] : String.valueOf(endpoints);
    server = new Server(URI.create(first), context.getProperty("stapel.console.token"));
    call = OpenCall.with(server, 1);
  }

  @Test
  void aModuleThatIsReplacedSaysWhenItIsBack() throws Exception {
    Bundle bundle = install();
    try {
      answers(200);
      try (Calls.Pause pause = calls.pause(List.of(MODULE), Duration.ofSeconds(5))) {
        assertEquals(0, pause.cut());
        answers(503);
        bundle.uninstall();
        answers(503);
        bundle = install();
        answers(503);
      }
      answers(200);
    } finally {
      bundle.uninstall();
    }
    assertEquals(404, server.get("/d/sample.visits").status());
    assertEquals(404, server.get("/api/v1/datasets/sample.visits").status());
    assertFalse(server.get("/").body().contains("/d/sample.visits"));
  }

  private void answers(int status) {
    String subject = call.applications().get(0);
    String visit =
        "{\"application\": \"%s\", \"date\": \"2026-03-02\", \"people\": 1}"
            .formatted(server.versioned("intake.applications", subject));
    page(status, server.get("/d/sample.visits"));
    page(status, server.get("/v/sample.calendar"));
    problem(status, server.get("/api/v1/datasets/sample.visits"));
    problem(status, server.post("sample.record-visit?dryRun=true", visit));
    assertTrue(server.get("/").says("/d/sample.visits"), "the navigation does not flicker");
    assertTrue(server.get("/d/intake.applications?scope=" + call.id()).says("A-1"));
    assertTrue(server.get("/d/intake.applications/" + subject).says("A-1"));
  }

  private static void page(int status, Answer answer) {
    assertEquals(status, answer.status(), answer.body());
    if (status == 503) {
      assertEquals("5", answer.retryAfter());
      assertTrue(answer.body().contains("<html"), answer.body());
      assertTrue(answer.body().contains("одуль заменяется"), answer.body());
    }
  }

  private static void problem(int status, Answer answer) {
    assertEquals(status, answer.status(), answer.body());
    if (status == 503) {
      assertEquals("5", answer.retryAfter());
      assertTrue(answer.body().contains("\"status\":503"), answer.body());
      assertTrue(answer.body().contains("\"module.gone\""), answer.body());
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
          .filter(file -> file.getFileName().toString().startsWith(MODULE + "-"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
