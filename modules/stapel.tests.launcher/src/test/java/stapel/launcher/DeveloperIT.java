package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.Profiles;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/**
 * What a region's developer does beside {@code ./stapel dev}: makes a module outside, builds and
 * installs it, changes it in place, and puts bundles in that nobody here wrote.
 */
@Timeout(400)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeveloperIT {

  private static final Path ROOT = ServerProcess.root();
  private static final Path RELEASED = ROOT.resolve("cnf/releases/0.1.0/openapi.json");
  private static final String REMINDERS = "/v/kaluga-notes.reminders";

  @TempDir static Path folder;
  private Path data;
  private Path watched;
  private ServerProcess server;
  private Walkthrough steps;
  private Visitor administrator;
  private Visitor expert;
  private Visitor nobody;

  @BeforeAll
  void start() throws Exception {
    data = folder.resolve("data");
    watched = Files.createDirectories(folder.resolve("watched/target"));
    server =
        ServerProcess.start(
            data, Map.of(), "dev", "--watch", watched.getParent().toString(), "--port", "0");
    // Neither of these two needs the server, which starts meanwhile.
    steps = new Walkthrough(folder, data);
    assertTrue(steps.next());
    assertTrue(steps.next());
    nobody = new Visitor(server.ready());
    administrator = nobody.signedIn("admin@demo.stapel.example");
    expert = nobody.signedIn("e07@demo.stapel.example");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aModuleMadeOutsideIsBuiltInstalledChangedInPlaceAndRemoved() throws Exception {
    assertTrue(Files.isDirectory(folder.resolve("kaluga.notes/target")));
    while (steps.next()) {
      if (steps.done().contains("modules install")) {
        assertTrue(profile().contains("kaluga.notes"), this::profile);
        assertEquals(200, administrator.status(REMINDERS));
      } else if (steps.done().contains("modules upgrade")) {
        String notes = administrator.get("/d/kaluga-notes.notes");
        assertTrue(notes.contains("Закрыта"), notes);
      } else if (steps.done().contains("count-days")) {
        assertEquals("day,notes\n", Files.readString(folder.resolve("counts.csv")));
      }
    }
    assertFalse(profile().contains("kaluga.notes"), this::profile);

    Path region = folder.resolve("offered");
    Path offered = region.resolve("kaluga.notes-1.1.0.jar");
    long installing = System.nanoTime();
    install(region, "kaluga.notes");
    assertTrue(administrator.get(REMINDERS).contains("В ближайшие 14 дней"));
    long install = System.nanoTime() - installing;
    assertEquals(404, expert.status(REMINDERS));

    Path changed = folder.resolve("changed.jar");
    Files.copy(offered, changed);
    replace(changed, "OSGI-INF/l10n/messages_ru.properties", "возвращаться не к чему", "пусто");
    long writing = System.nanoTime();
    Files.copy(changed, watched.resolve(offered.getFileName()));
    while (!administrator.get(REMINDERS).contains("пусто")) {
      assertTrue(System.nanoTime() - writing < 20_000_000_000L, "the new page in 20 s");
    }
    long update = System.nanoTime() - writing;
    System.out.println("install " + install / 1_000_000 + " ms, in place " + update / 1_000_000);
    assertTrue(update <= 2 * install, update + " ns in place, " + install + " ns installed");

    remove("kaluga.notes");
    assertEquals(404, administrator.status(REMINDERS));
    assertFalse(profile().contains("kaluga"), this::profile);
  }

  @Test
  void bundlesOfOthersServeTheAdministratorAndLeaveNoTrace() throws Exception {
    Path foreign = Path.of("target/foreign").toAbsolutePath();
    Path offered = Files.createDirectories(folder.resolve("offered"));
    try (Stream<Path> jars = Files.list(foreign)) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, offered.resolve(jar.getFileName()));
      }
    }
    publish(offered);
    List<String> before = List.of(profile().split("\n"));
    install(offered, "org.apache.felix.webconsole");
    assertEquals(303, nobody.status("/system/console/bundles"));
    assertEquals(403, expert.status("/system/console/bundles"));
    String page = administrator.get("/system/console/bundles");
    assertTrue(page.contains("Apache Felix Web Console"), page);
    remove("org.apache.felix.webconsole");
    assertEquals(404, administrator.status("/system/console/bundles"));

    String gogo = "org.apache.felix.gogo.";
    install(offered, gogo + "runtime", gogo + "command", gogo + "shell");
    String said =
        ServerProcess.run(ROOT, data, "call", "provisioning.shell", "--line", "lb stapel.intake");
    assertTrue(said.startsWith("0 ") && said.contains("stapel.intake"), said);
    assertEquals(404, expert.status("/c/provisioning.shell"));
    assertEquals(200, administrator.status("/c/provisioning.shell"));
    remove(gogo + "runtime", gogo + "command", gogo + "shell");
    assertEquals(404, administrator.status("/c/provisioning.shell"));
    assertEquals(before, List.of(profile().split("\n")));
  }

  /** With {@code -Dstapel.release=write} the release is cut anew instead. */
  @Test
  void nothingThatTheLastReleaseAnsweredIsGone() throws Exception {
    JsonObject now = server.get("openapi.json");
    if ("write".equals(System.getProperty("stapel.release"))) {
      String text = new GsonBuilder().setPrettyPrinting().create().toJson(OpenApiSteps.bare(now));
      Files.createDirectories(RELEASED.getParent());
      Files.writeString(RELEASED, text + "\n");
    }
    JsonObject released = JsonParser.parseString(Files.readString(RELEASED)).getAsJsonObject();
    assertEquals(List.of(), OpenApiSteps.broken(released, now));
  }

  private void publish(Path repository) throws Exception {
    SigningKey key = SigningKey.of(folder.resolve("region.key"));
    Repository.publish(repository, "Region", key);
    server.call(
        "settings.set-preference",
        "{\"group\": \"stapel.provisioning\", \"key\": \"trustedKeys\", \"values\": [\""
            + key.publicKey().base64()
            + "\"]}");
  }

  private void install(Path repository, String... modules) throws Exception {
    server.call(
        "provisioning.install",
        "{\"modules\": " + names(modules) + ", \"repository\": \"" + repository + "\"}");
  }

  private void remove(String... modules) throws Exception {
    server.call("provisioning.remove", "{\"modules\": " + names(modules) + "}");
  }

  private static String names(String... modules) {
    return "[\"" + String.join("\", \"", modules) + "\"]";
  }

  /** Names of all bundles that the next start would take, a line each. */
  private String profile() {
    try {
      return String.join("\n", new Profiles(data).current().orElseThrow().names());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void replace(Path jar, String entry, String old, String text) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Path inside = files.getPath(entry);
      String words = Files.readString(inside);
      assertTrue(words.contains(old), words);
      Files.writeString(inside, words.replace(old, text));
    }
  }
}
