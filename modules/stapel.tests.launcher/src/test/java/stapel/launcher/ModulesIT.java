package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.JarStore;
import stapel.profile.Profile;
import stapel.profile.Profiles;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/** Modules of the packaged product go and come while it runs, and stay as they were left. */
@Timeout(300)
class ModulesIT {

  private static final String VISITS = "{\"modules\": [\"stapel.sample.visits\"]}";

  @TempDir Path data;
  @TempDir Path folder;

  private ServerProcess start() throws IOException {
    return start("intake-only");
  }

  private ServerProcess start(String edition) throws IOException {
    ServerProcess server = ServerProcess.start(data, Map.of(), "run", edition, "--port", "0");
    server.ready();
    return server;
  }

  @Test
  void whatIsInstalledOutlivesAKillAndALostStorage() throws Exception {
    try (ServerProcess server = start()) {
      List<String> plan = messages(server.call("provisioning.install?dryRun=true", VISITS));
      assertTrue(plan.contains("Comes: Site visits 0.1.0.SNAPSHOT."), plan::toString);
      assertEquals(List.of("1 CURRENT edition intake-only"), history(server));

      List<String> done = messages(server.call("provisioning.install", VISITS));
      assertTrue(done.contains("Done. Profile 2 is running."), done::toString);
      assertTrue(has(server, "sample.visits"));
      server.kill();
    }
    Path storage = data.resolve("run/framework");
    try (OutputStream broken = Files.newOutputStream(storage.resolve("cache.lock"))) {
      broken.write(7);
    }
    try (ServerProcess server = start()) {
      assertTrue(has(server, "sample.visits"));
      server.call("provisioning.revert", "{\"profile\": 1}");
      assertFalse(has(server, "sample.visits"));
      assertEquals(
          List.of(
              "3 CURRENT revert 1",
              "2 KEPT install stapel.sample.visits",
              "1 KEPT edition intake-only"),
          history(server));
      assertEquals(List.of(200, 409), atOnce(server, "provisioning.install", VISITS));
      assertEquals("4 CURRENT install stapel.sample.visits", history(server).get(0));
      assertTrue(has(server, "sample.visits"));
      assertEquals(0, server.stop());
    }
  }

  /** The answers to two administrators who ask for the same at the same moment, in order. */
  private static List<Integer> atOnce(ServerProcess server, String command, String json)
      throws Exception {
    CyclicBarrier ready = new CyclicBarrier(2);
    Callable<Integer> ask =
        () -> {
          ready.await();
          return server.status(command, json);
        };
    ExecutorService administrators = Executors.newFixedThreadPool(2);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : administrators.invokeAll(List.of(ask, ask))) {
        answers.add(answer.get());
      }
      return answers.stream().sorted().toList();
    } finally {
      administrators.shutdown();
    }
  }

  @Test
  void aChangeThatWasCutShortIsNotStartedAgain() throws Exception {
    try (ServerProcess server = start()) {
      server.call("provisioning.install", VISITS);
      server.kill();
    }
    Profiles profiles = new Profiles(data);
    profiles.write(profiles.read(2).as(Profile.State.TRIAL));
    try (ServerProcess server = start()) {
      assertFalse(has(server, "sample.visits"));
      assertEquals(
          List.of("2 UNDONE install stapel.sample.visits", "1 CURRENT edition intake-only"),
          history(server));
    }
  }

  @Test
  void whatNobodyTrustsIsRefusedWithTheReason() throws Exception {
    Path region = Files.createDirectories(folder.resolve("region"));
    Jar.module(region, "region.note", "Import-Package", "stapel.api");
    Jar.module(region, "region.deep", "Import-Package", "region.none");
    Jar.module(region, "region.above", "Require-Bundle", "region.deep");
    Jar.module(region, "region.sly", "Import-Package", "stapel.platform.api");
    Jar.module(region, "region.fresh", "Import-Package", "stapel.api");
    SigningKey key = SigningKey.of(folder.resolve("region.key"));
    Repository.publish(region, "Region", key);
    try (ServerProcess server = start()) {
      String note = request("region.note", region);
      assertTrue(server.refused("provisioning.install", note).contains("is not trusted here"));
      trust(server, key);

      assertLines(
          server.refused("provisioning.install", request("region.above", region)),
          "“region.above” cannot be installed: it needs the module “region.deep”",
          "Add a repository that has what is missing, the package region.none, or ask the publisher"
              + " of “region.deep”",
          "For the developer: ");
      assertLines(
          server.refused("provisioning.install", request("region.sly", region)),
          "“region.sly” takes a private part of the platform, so it is refused.",
          "The private part is stapel.platform.api. Ask its publisher");

      installsFromAnAddress(server, region);
      server.call("provisioning.remove", "{\"modules\": [\"region.note\"]}");
      SigningKey other = SigningKey.of(folder.resolve("other.key"));
      Repository.publish(region, "Region", other);
      trust(server, key, other);
      assertTrue(
          server
              .refused("provisioning.install", note)
              .startsWith("The name of the module “region.note” belongs to another publisher"));

      Repository.publish(region, "Region", key);
      Jar.module(region, "region.fresh", "Bundle-Description", "other bytes");
      assertTrue(
          server
              .refused("provisioning.install", request("region.fresh", region))
              .startsWith("The module has other bytes than the repository’s index says."));
      Files.writeString(region.resolve("index.json"), "{}");
      assertTrue(
          server.refused("provisioning.install", note).contains("changed after it was signed"));
      assertEquals("3 CURRENT remove region.note", history(server).get(0));
      assertEquals(List.of(), rows(server, "verify"));
    }
  }

  @Test
  void aProductThatIsReplacedKeepsWhatWasAddedAndTakenOut() throws Exception {
    try (ServerProcess server = start("industrial-tourism")) {
      server.call("provisioning.install", VISITS);
      server.call("provisioning.remove", "{\"modules\": [\"stapel.evaluation\"]}");
      server.stop();
    }
    Profiles profiles = new Profiles(data);
    Profile last = profiles.current().orElseThrow();
    Profile older =
        new Profile(
            last.number(),
            last.made(),
            last.who(),
            last.what(),
            last.edition(),
            last.base(),
            "signature of an older product",
            last.state(),
            last.roots(),
            last.jars());
    profiles.write(older);
    try (ServerProcess server = start("industrial-tourism")) {
      assertTrue(has(server, "sample.visits"));
      assertFalse(has(server, "evaluation.sheets"));
      assertEquals(last.number() + 1, profiles.current().orElseThrow().number());
      JarStore store = new JarStore(data);
      assertTrue(store.sound(profiles.current().orElseThrow().jars().get(0).sha256()));
    }
  }

  /** By the command line, which tells the steps; then the address is silent. */
  private void installsFromAnAddress(ServerProcess server, Path region) throws Exception {
    String place;
    try (Served at = Served.of(region)) {
      place = at.place();
      String said =
          ServerProcess.run(
              ServerProcess.root(), data, "modules", "install", "region.note", "--from", place);
      assertTrue(
          said.startsWith(
              """
              0 Making the plan…
              Fetching modules…
              Comparing signatures and contents…
              Putting modules into the store…
              Writing the profile…
              Waiting for running requests to end…
              Replacing modules…
              Looking whether everything came up…
              Done. Profile 2 is running.
              Added: region.note."""),
          said);
    }
    assertEquals(
        List.of(place),
        rows(server, "list").stream()
            .map(row -> row.get("repository").getAsString())
            .filter(from -> !from.isEmpty())
            .toList());
    assertLines(
        server.refused(
            "provisioning.install",
            "{\"modules\": [\"region.fresh\"], \"repository\": \"" + place + "\"}"),
        "The repository " + place + " does not answer.",
        "Check the network and the address and try again",
        "For the developer: java.net.ConnectException: ");
  }

  private static void trust(ServerProcess server, SigningKey... keys) throws Exception {
    List<String> values = new ArrayList<>();
    for (SigningKey key : keys) {
      values.add("\"" + key.publicKey().base64() + "\"");
    }
    server.call(
        "settings.set-preference",
        "{\"group\": \"stapel.provisioning\", \"key\": \"trustedKeys\", \"values\": "
            + values
            + "}");
  }

  private static String request(String module, Path repository) {
    return "{\"modules\": [\"" + module + "\"], \"repository\": \"" + repository + "\"}";
  }

  private static void assertLines(String said, String... beginnings) {
    String[] lines = said.split("\n");
    assertEquals(beginnings.length, lines.length, said);
    for (int i = 0; i < lines.length; i++) {
      assertTrue(lines[i].startsWith(beginnings[i]), said);
    }
  }

  private static List<String> messages(JsonObject result) {
    return result.getAsJsonArray("messages").asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  private static boolean has(ServerProcess server, String dataset) throws Exception {
    return server.get("datasets").getAsJsonArray("datasets").asList().stream()
        .anyMatch(one -> one.getAsJsonObject().get("id").getAsString().equals(dataset));
  }

  private static List<JsonObject> rows(ServerProcess server, String list) throws Exception {
    return server.get("modules/" + list).getAsJsonArray("rows").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<String> history(ServerProcess server) throws Exception {
    return rows(server, "history").stream()
        .map(
            row ->
                row.get("number").getAsString()
                    + " "
                    + row.get("state").getAsString()
                    + " "
                    + row.get("what").getAsString())
        .toList();
  }
}
