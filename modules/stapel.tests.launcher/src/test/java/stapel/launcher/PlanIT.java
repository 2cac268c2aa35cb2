package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profiles;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/**
 * What a plan says is compared with what then happens in a real framework: which bundles came, went
 * and stopped, and which contributions and columns are there afterwards.
 */
@Timeout(300)
class PlanIT {

  private static final Set<String> BUNDLES =
      Set.of("ADDED", "UPGRADED", "DOWNGRADED", "REMOVED", "LOST", "RESTARTED");

  @TempDir Path data;
  @TempDir Path folder;

  @Test
  void whatAPlanSaysIsWhatHappens() throws Exception {
    Path newer = Files.createDirectories(folder.resolve("newer"));
    Path jars = ServerProcess.root().resolve("launcher/target/repository");
    Jars.newer(jars, "stapel.intake.api", newer, "");
    Jars.newer(
        jars, "stapel.evaluation", newer, "OSGI-INF/stapel.evaluation.page.ProgressView.xml");
    Jars.newer(jars, "stapel.sample.visits", newer, "", "noted", "taken");
    SigningKey key = SigningKey.of(ServerProcess.root().resolve("launcher/target/home.key"));
    Repository.publish(newer, "Newer", key);

    try (Observed server = Observed.start("industrial-tourism", data)) {
      knowsTheColumnsOfEveryList(server, jars);
      List<JsonObject> plan = held(server, "install", "", "stapel.sample.visits");
      assertEquals(Set.of("stapel.sample.visits"), names(plan, "ADDED"));
      assertEquals(Set.of(), names(plan, "RESTARTED"));

      plan = held(server, "upgrade", newer.toString(), "stapel.intake.api");
      assertEquals(
          Set.of(
              "stapel.evaluation",
              "stapel.experts",
              "stapel.intake",
              "stapel.mentoring",
              "stapel.sample.visits"),
          names(plan, "RESTARTED"));
      assertTrue(names(plan, "INTERRUPTED").contains("intake.sweep-imports"), plan::toString);

      plan = held(server, "upgrade", newer.toString(), "stapel.evaluation");
      assertEquals(Set.of("evaluation.progress"), names(plan, "DISAPPEARS"));

      plan = held(server, "upgrade", newer.toString(), "stapel.sample.visits");
      assertEquals(Set.of("taken"), columns(plan, "APPEARS"));
      assertEquals(Set.of("noted"), columns(plan, "DISAPPEARS"));

      plan = held(server, "remove", "", "stapel.experts");
      assertEquals(Set.of("stapel.evaluation"), names(plan, "LOST"));

      plan = held(server, "revert", "", "1");
      assertEquals(Set.of("stapel.intake.api"), names(plan, "DOWNGRADED"));
      assertTrue(names(plan, "APPEARS").contains("evaluation.progress"), plan::toString);

      refusesToGoBackWithoutTheJar(server);
      claimsNoSuccessForWhatWasUndone(server, jars, key);
    }
  }

  /** What the index says of lists is what their readers find. */
  private static void knowsTheColumnsOfEveryList(Observed server, Path jars) throws Exception {
    Set<String> bundles = server.state().versions().keySet();
    Set<String> indexed = new TreeSet<>();
    Repository.own(jars).index().jars().stream()
        .filter(jar -> bundles.contains(jar.name()))
        .flatMap(jar -> jar.contributions().stream())
        .forEach(
            one -> {
              String list = one.kind().equals("Dataset") ? one.id() : one.dataset();
              one.columns().keySet().forEach(column -> indexed.add(list + " " + column));
            });
    Set<String> found = new TreeSet<>(server.state().columns());
    assertTrue(indexed.containsAll(found), () -> "not in the index: " + rest(found, indexed));
    assertEquals(
        Set.of("store.letters body", "store.letters recipient"),
        rest(indexed, found),
        "personal, and not the administrator's");
  }

  /** Plans, does it, and holds the one against the other; gives the plan. */
  private static List<JsonObject> held(Observed server, String change, String folder, String name)
      throws Exception {
    String query = "modules/plan?change=" + change + "&name=" + name;
    String repository = folder.isEmpty() ? "" : ", \"repository\": \"" + folder + "\"";
    List<JsonObject> plan =
        rows(server.console().get(folder.isEmpty() ? query : query + "&folder=" + folder));
    Observed.State before = server.state();
    server
        .console()
        .call(
            "provisioning." + change,
            change.equals("revert")
                ? "{\"profile\": " + name + "}"
                : "{\"modules\": [\"" + name + "\"]" + repository + "}");
    Observed.State after = server.state();
    String what = change + " " + name + ": ";

    assertEquals(without(after.versions(), before.versions()), names(plan, "ADDED"), what + "came");
    assertEquals(
        without(before.versions(), after.versions()),
        union(names(plan, "REMOVED"), names(plan, "LOST")),
        what + "went");
    assertEquals(
        after.replaced(before),
        union(names(plan, "UPGRADED"), names(plan, "DOWNGRADED")),
        what + "replaced");
    assertEquals(after.restarted(before), names(plan, "RESTARTED"), what + "restarted");
    assertEquals(
        after.contributions(before), keys(plan, "APPEARS"), what + "contributions that came");
    assertEquals(
        before.contributions(after), keys(plan, "DISAPPEARS"), what + "contributions that went");
    assertEquals(after.newColumns(before), columns(plan, "APPEARS"), what + "columns that came");
    assertEquals(before.newColumns(after), columns(plan, "DISAPPEARS"), what + "columns that went");
    assertEquals(before.stoppedJobs(after), names(plan, "INTERRUPTED"), what + "jobs");
    return plan;
  }

  /** The module's jar of the second profile is taken out of the store by hand. */
  private void refusesToGoBackWithoutTheJar(Observed server) throws Exception {
    Profiles profiles = new Profiles(data);
    LockedJar jar = profiles.read(3).jar("stapel.intake.api").orElseThrow();
    Files.delete(new JarStore(data).path(jar.sha256()));
    String[] lines =
        server.console().refused("provisioning.revert", "{\"profile\": 3}").split("\n");
    assertEquals(3, lines.length);
    assertEquals(
        "Profile 3 cannot be restored: the server’s store no longer has the jar of the module"
            + " “stapel.intake.api” 0.2.0.",
        lines[0]);
    assertTrue(lines[1].startsWith("Put the folder store back from a backup, add a repository"));
    int last = profiles.current().orElseThrow().number();
    assertEquals("revert 1", profiles.read(last).what());
    assertFalse(Files.exists(data.resolve("profiles").resolve(last + 1 + ".json")));
  }

  /** The jar is exchanged after it was signed, which is seen when it is put into the store. */
  private void claimsNoSuccessForWhatWasUndone(Observed server, Path jars, SigningKey key)
      throws Exception {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Jars.newer(jars, "stapel.experts", broken, "");
    Repository.publish(broken, "Broken", key);
    Jars.newer(jars, "stapel.experts", broken, "OSGI-INF/stapel.experts.expert.LoadColumns.xml");
    assertTrue(
        server
            .console()
            .refused(
                "provisioning.install",
                "{\"modules\": [\"stapel.sample.visits\"], \"plan\": \"another\"}")
            .startsWith("Since you saw the plan something has changed"));
    String wish = "{\"modules\": [\"stapel.experts\"], \"repository\": \"" + broken + "\"}";
    for (int i = 0; i < 2; i++) {
      String said = server.console().refused("provisioning.upgrade", wish, "same-key");
      assertTrue(said.startsWith("The module has other bytes than the repository’s index"), said);
    }
    assertEquals(
        List.of(
            "undone (tampered): upgrade stapel.experts",
            "asked: upgrade stapel.experts",
            "undone (tampered): upgrade stapel.experts",
            "asked: upgrade stapel.experts"),
        rows(server.console().get("datasets/audit.lines?limit=4&columns=what")).stream()
            .map(row -> row.getAsJsonObject("cells").get("what").getAsString())
            .toList());
  }

  private static List<JsonObject> rows(JsonObject answer) {
    return answer.getAsJsonArray("rows").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static Set<String> names(List<JsonObject> plan, String what) {
    return some(plan, what, one -> word(one, "name"));
  }

  /** Kinds and ids; columns are held against the real ones. */
  private static Set<String> keys(List<JsonObject> plan, String what) {
    return some(
        plan.stream().filter(one -> !word(one, "kind").equals("Columns")).toList(),
        what,
        one -> word(one, "kind") + " " + word(one, "name"));
  }

  private static Set<String> columns(List<JsonObject> plan, String what) {
    return some(
        plan.stream().filter(one -> word(one, "kind").equals("Columns")).toList(),
        what,
        one -> word(one, "name").substring(word(one, "name").lastIndexOf('.') + 1));
  }

  private static Set<String> some(
      List<JsonObject> plan, String what, Function<JsonObject, String> word) {
    assertTrue(
        plan.stream()
            .map(one -> word(one, "what"))
            .allMatch(
                said ->
                    BUNDLES.contains(said)
                        || Set.of("APPEARS", "DISAPPEARS", "RENAMED", "INTERRUPTED")
                            .contains(said)),
        plan::toString);
    return plan.stream()
        .filter(one -> word(one, "what").equals(what))
        .map(word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String word(JsonObject effect, String field) {
    return effect.get(field).getAsString();
  }

  private static Set<String> without(
      java.util.Map<String, String> all, java.util.Map<String, String> those) {
    return rest(all.keySet(), those.keySet());
  }

  private static Set<String> rest(Set<String> all, Set<String> those) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(those);
    return rest;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
