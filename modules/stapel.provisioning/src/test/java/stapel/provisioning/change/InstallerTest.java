package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleWiring;
import stapel.profile.IndexedJar;
import stapel.profile.JarStore;
import stapel.profile.Profile;
import stapel.profile.Profiles;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.resolve.Part;

/** Whatever goes wrong on the way, what ran before runs on and is what the next start takes. */
@Timeout(60)
class InstallerTest {

  private static final int ROUNDS = 50;
  private static final List<String> BEFORE = List.of("region.note 1.0.0", "region.other 1.0.0");

  @TempDir Path data;
  @TempDir Path folder;

  private Part note;
  private SmallServer server;

  @BeforeEach
  void start() throws Exception {
    note = SmallServer.jar(folder, "region.note", "1.0.0", Activators.Good.class);
    SmallServer.first(
        data, note, SmallServer.jar(folder, "region.other", "1.0.0", Activators.Good.class));
    server = SmallServer.start(data);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private Part newer(Class<?> activator) throws IOException {
    return SmallServer.jar(folder, "region.note", "2.0.0", activator);
  }

  private Outcome upgrade(Part to, Consumer<Phase> told) throws IOException {
    return server.change(Optional.of(note), Optional.of(to), told);
  }

  private void everythingIsAsBefore(Outcome outcome, String fault, String detail)
      throws IOException {
    assertEquals(fault, outcome.fault());
    assertTrue(outcome.detail().contains(detail), outcome::detail);
    assertEquals(BEFORE, server.running());
    Profile current = new Profiles(data).current().orElseThrow();
    assertEquals(1, current.number());
    for (var jar : current.jars()) {
      assertTrue(new JarStore(data).sound(jar.sha256()));
    }
  }

  @Test
  void anUpgradeReplacesOneModuleAndNoOther() throws Exception {
    Bundle other = bundle("region.other");
    long started = other.getRegisteredServices()[0].hashCode();
    Outcome outcome = upgrade(newer(Activators.Good.class), phase -> {});
    assertEquals("", outcome.fault());
    assertEquals(List.of("region.note 2.0.0", "region.other 1.0.0"), server.running());
    assertEquals(started, bundle("region.other").getRegisteredServices()[0].hashCode());
    assertEquals(2, new Profiles(data).current().orElseThrow().number());
  }

  @Test
  void ofTwoPlansFromOneProfileTheSecondChangesNothing() throws Exception {
    Plan first = server.plan(Optional.of(note), Optional.of(newer(Activators.Good.class)));
    Plan second = server.plan(Optional.of(note), Optional.empty());
    assertEquals("", server.apply(first, phase -> {}).fault());
    assertEquals("busy", server.apply(second, phase -> {}).fault());
    assertEquals(List.of("region.note 2.0.0", "region.other 1.0.0"), server.running());
    assertEquals(List.of(2, 1), numbers());
  }

  private Bundle bundle(String name) {
    for (Bundle bundle : server.framework().getBundleContext().getBundles()) {
      if (name.equals(bundle.getSymbolicName())) {
        return bundle;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** Else the framework's own thread may start it too, and hang with it. */
  @Test
  void nobodyButTheInstallerStartsWhatComes() throws Exception {
    assertEquals("", upgrade(newer(Activators.Good.class), phase -> {}).fault());
    for (Bundle came : List.of(bundle("region.note"), bundle("region.other"))) {
      assertFalse(came.adapt(BundleStartLevel.class).isPersistentlyStarted(), came::toString);
    }
  }

  /** A folder stands where the jar should be written. */
  @Test
  void aWriteThatFailsWhileStoringChangesNothing() throws Exception {
    Part newer = newer(Activators.Good.class);
    Path there = new JarStore(data).path(newer.jar().sha256());
    Files.createFile(Files.createDirectories(there).resolve("in the way"));
    everythingIsAsBefore(upgrade(newer, phase -> {}), "failed", newer.jar().sha256());
    assertEquals(List.of(1), numbers());
  }

  @Test
  void aProfileThatCannotBeWrittenChangesNothing() throws Exception {
    Files.createDirectories(data.resolve("profiles/2.json.new"));
    everythingIsAsBefore(upgrade(newer(Activators.Good.class), phase -> {}), "failed", "2.json");
    assertEquals(List.of(1), numbers());
  }

  @Test
  void aRepositoryThatGoesHalfwayChangesNothing() throws Exception {
    Part newer = newer(Activators.Good.class);
    Outcome outcome =
        upgrade(
            newer,
            phase -> {
              if (phase == Phase.STORE) {
                delete(newer.source().orElseThrow());
              }
            });
    everythingIsAsBefore(outcome, "failed", "region.note-2.0.0.jar");
    assertEquals(List.of(1), numbers());
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aModuleThatDoesNotStartIsTakenBack() throws Exception {
    everythingIsAsBefore(
        upgrade(newer(Activators.Throwing.class), phase -> {}), "failed", "region.note");
    assertEquals(Profile.State.UNDONE, new Profiles(data).read(2).state());
  }

  @Test
  void aModuleThatStartsForEverIsTakenBack() throws Exception {
    server.close();
    server = SmallServer.start(data, 5);
    everythingIsAsBefore(
        upgrade(newer(Activators.Hanging.class), phase -> {}),
        "failed",
        "region.note did not start within 5 s");
    assertEquals(Profile.State.UNDONE, new Profiles(data).read(2).state());
  }

  /** Who uses its package stops for the change, and no longer hangs on what did not come. */
  @Test
  void whoUsesAModuleThatDoesNotStartGoesOnWithTheOldOne() throws Exception {
    Map<String, String> exports =
        Map.of("Export-Package", "region.maps", "Import-Package", "org.osgi.framework");
    Part maps = SmallServer.jar(folder, "region.maps", "1.0.0", Activators.Good.class, exports);
    Part tours =
        SmallServer.jar(
            folder,
            "region.tours",
            "1.0.0",
            Activators.Good.class,
            Map.of("Import-Package", "org.osgi.framework,region.maps"));
    Path users = folder.resolve("users");
    SmallServer.first(users, maps, tours);
    try (SmallServer server = SmallServer.start(users)) {
      List<String> before = List.of("region.maps 1.0.0", "region.tours 1.0.0");
      assertEquals(before, server.running());
      Part newer =
          SmallServer.jar(folder, "region.maps", "2.0.0", Activators.Throwing.class, exports);
      Outcome outcome = server.change(Optional.of(maps), Optional.of(newer), phase -> {});
      assertEquals("failed", outcome.fault());
      assertEquals(before, server.running());
    }
  }

  @Test
  void aBackupThatCannotBeMadeChangesNothing() throws Exception {
    Part newer = newer(Activators.Good.class);
    Plan plan = server.plan(Optional.of(note), Optional.of(newer));
    Plan forGood =
        new Plan(
            plan.before(),
            plan.change(),
            plan.steps(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(newer),
            plan.roots(),
            plan.target());
    server.fill();
    everythingIsAsBefore(server.apply(forGood, phase -> {}), "failed", "no space left");
    assertEquals(List.of(1), numbers());
  }

  /** Both were told the next number before the first one's change went wrong. */
  @Test
  void aNumberThatWentToAnUndoneChangeIsNotGivenTwice() throws Exception {
    Plan first = server.plan(Optional.of(note), Optional.of(newer(Activators.Throwing.class)));
    Plan second = server.plan(Optional.of(note), Optional.empty());
    assertEquals("failed", server.apply(first, 2, phase -> {}).fault());
    Profile undone = new Profiles(data).read(2);
    assertEquals("busy", server.apply(second, 2, phase -> {}).fault());
    assertEquals(undone, new Profiles(data).read(2));
    assertEquals(BEFORE, server.running());
  }

  /** An index written by hand, with the jar's true digest. */
  @Test
  void aJarWhoseManifestAsksForMoreThanItsIndexSaysIsRefused() throws Exception {
    Part newer = newer(Activators.Good.class);
    Map<String, String> headers = new TreeMap<>(newer.headers());
    headers.remove("Import-Package");
    IndexedJar told =
        new IndexedJar(
            newer.source().orElseThrow().getFileName().toString(),
            newer.jar().sha256(),
            1,
            headers,
            List.of());
    Part sly = Part.offered(newer.jar(), told, newer.source().orElseThrow());
    everythingIsAsBefore(upgrade(sly, phase -> {}), "tampered", "region.note-2.0.0.jar");
    assertEquals(List.of(1), numbers());
  }

  @Test
  void fiftyInstallsAndRemovalsLeaveNothingBehind() throws Exception {
    Part extra = SmallServer.jar(folder, "region.extra", "1.0.0", Activators.Good.class);
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      assertEquals("", server.change(Optional.empty(), Optional.of(extra), p -> {}).fault());
      loaders.add(
          new WeakReference<>(bundle("region.extra").adapt(BundleWiring.class).getClassLoader()));
      assertEquals("", server.change(Optional.of(extra), Optional.empty(), p -> {}).fault());
    }
    assertEquals(BEFORE, server.running());
    assertEquals(2 * ROUNDS + 1, new Profiles(data).current().orElseThrow().number());
    while (loaders.stream().anyMatch(loader -> loader.get() != null)) {
      System.gc();
    }
  }

  private List<Integer> numbers() throws IOException {
    return new Profiles(data).all().stream().map(Profile::number).toList();
  }
}
