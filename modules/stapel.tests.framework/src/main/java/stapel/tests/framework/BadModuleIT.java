package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
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
import stapel.api.data.Columns;
import stapel.api.view.View;
import stapel.platform.api.Modules;
import stapel.platform.api.Preferences;
import stapel.platform.api.Ready;
import stapel.tests.framework.Server.Answer;
import stapel.tests.framework.bad.HangingColumns;
import stapel.tests.framework.bad.HangingStart;
import stapel.tests.framework.bad.HangingView;
import stapel.tests.framework.bad.ThrowingView;

/** One bad module never stops the rest, and its card says in one sentence what is wrong with it. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class BadModuleIT {

  private static final String NAME = "region.bad";

  @InjectBundleContext BundleContext context;

  @InjectService(timeout = 60_000)
  Ready ready;

  @InjectService(timeout = 20_000)
  Modules modules;

  @InjectService(timeout = 20_000)
  Preferences preferences;

  private Server server;
  private Bundle bundle;

  @BeforeEach
  void server(@InjectService(timeout = 20_000) ServiceAware<HttpServiceRuntime> runtime) {
    Object endpoints = runtime.getServiceReference().getProperty("osgi.http.endpoint");
    String first = endpoints instanceof String[] many ? many[0] : String.valueOf(endpoints);
    server = new Server(URI.create(first), context.getProperty("stapel.console.token"));
  }

  @AfterEach
  void remove() throws BundleException {
    preferences.reset("stapel.doors", "viewSeconds");
    bundle.uninstall();
    everythingElseWorks();
    assertTrue(modules.all(Locale.ENGLISH).stream().noneMatch(m -> m.name().equals(NAME)));
  }

  private void start(ModuleJar jar) throws BundleException {
    bundle = context.installBundle("test:" + NAME, jar.open());
    bundle.start();
  }

  private void everythingElseWorks() {
    assertEquals(200, server.get("/").status());
    assertEquals(200, server.get("/d/access.scopes").status());
    assertEquals(200, server.get("/api/v1/datasets/access.scopes").status());
    assertEquals(200, server.get("/v/provisioning.modules").status());
  }

  private List<String> sentences() {
    return card().troubles().stream().map(Modules.Trouble::sentence).toList();
  }

  private String detail() {
    return card().troubles().get(0).detail();
  }

  private Modules.Module card() {
    return modules.all(Locale.ENGLISH).stream()
        .filter(module -> module.name().equals(NAME))
        .findFirst()
        .orElseThrow();
  }

  private static ModuleJar jar() {
    return new ModuleJar(NAME);
  }

  @Test
  void aViewThatThrowsHasAPageThatSaysSo() throws Exception {
    start(
        jar()
            .contributes(ThrowingView.class, View.class, "bad.page", "")
            .file("OSGI-INF/l10n/messages_en.properties", "bad.page = The bad page"));
    Answer answer = server.get("/v/bad.page");
    assertEquals(500, answer.status());
    assertTrue(answer.body().contains("стальное работает"), answer.body());
    everythingElseWorks();
    assertEquals(List.of("“The bad page” broke at its last call."), sentences());
    assertTrue(
        detail().startsWith("java.lang.IllegalStateException: the view is broken\nat "), detail());
  }

  @Test
  void preferencesThatCannotBeReadAreLeftOut() throws Exception {
    start(jar().file("OSGI-INF/metatype/bad.xml", "<MetaData><OCD"));
    assertEquals(200, server.get("/v/settings.preferences").status());
    assertTrue(preferences.group("stapel.doors", Locale.ENGLISH).isPresent());
  }

  @Test
  void aViewThatHangsIsGivenUp() throws Exception {
    preferences.set("stapel.doors", "viewSeconds", List.of("3"));
    start(jar().contributes(HangingView.class, View.class, "bad.hanging", ""));
    Answer answer = server.get("/v/bad.hanging");
    assertEquals(List.of(503, "5"), List.of(answer.status(), answer.retryAfter()));
    assertTrue(answer.body().contains("стальное работает"), answer.body());
    everythingElseWorks();
    assertEquals(List.of("“bad.hanging” takes too long; the call was interrupted."), sentences());
    assertTrue(detail().contains("HangingView"), detail());
    assertEquals(503, server.get("/v/bad.hanging").status());
    assertEquals("+", System.clearProperty(HangingView.CALLS), "left alone");
  }

  @Test
  void columnsThatHangAreLeftOutOfTheList() throws Exception {
    start(jar().contributes(HangingColumns.class, Columns.class, "bad.columns", "access.scopes"));
    everythingElseWorks();
    everythingElseWorks();
    assertEquals("+", System.clearProperty(HangingColumns.CALLS), "left alone");
    assertEquals(List.of("“bad.columns” takes too long; the call was interrupted."), sentences());
  }

  @Test
  void aComponentThatIsNeverSatisfiedIsSaidToWait() throws Exception {
    start(
        jar()
            .contributes(
                ThrowingView.class,
                View.class,
                "bad.page",
                "",
                "<reference name=\"never\" interface=\"java.util.concurrent.Flow$Publisher\"/>"));
    assertEquals(404, server.get("/v/bad.page").status());
    everythingElseWorks();
    assertEquals(Modules.State.WAITING, card().state());
    assertEquals(
        List.of(
            "A part of the module waits for something that no module here gives. Ask its publisher"
                + " which other module it needs."),
        sentences());
    assertEquals(
        ThrowingView.class.getName() + " <- java.util.concurrent.Flow$Publisher", detail());
  }

  @Test
  void aMigrationThatFailsIsSaidToHaveFailed() throws Exception {
    start(
        jar()
            .put("Provide-Capability", "stapel.module;name=" + NAME + ";schema:Long=1;reads:Long=1")
            .file("migrations/001-bad.sql", "create tabel nothing (id int);\n"));
    everythingElseWorks();
    assertEquals(
        List.of(
            "The module’s tables are not ready: their upgrade failed or is under way. No data were"
                + " touched."),
        sentences());
    assertTrue(detail().contains("001-bad.sql"), detail());
  }

  @Test
  void aStartThatNeverReturnsKeepsNobody() throws Exception {
    bundle =
        context.installBundle(
            "test:" + NAME,
            jar()
                .type(HangingStart.class)
                .put("Bundle-Activator", HangingStart.class.getName())
                .open());
    Thread starting = new Thread(this::startHanging, "hanging-start");
    starting.start();
    while (bundle.getState() != Bundle.STARTING) {
      Thread.onSpinWait();
    }
    everythingElseWorks();
    assertEquals(List.of("The module is installed and does not run."), sentences());
    starting.interrupt();
    starting.join();
    assertEquals(List.of("The module is installed and does not run."), sentences());
  }

  private void startHanging() {
    try {
      bundle.start();
    } catch (BundleException interrupted) {
      // That is what the test waits for.
    }
  }
}
