package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.Profiles;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/** What a start does when the jar of something that was added is missing. */
class BootTest {

  private static final String OWN = "stapel.more";
  private static final String FOREIGN = "region.note";

  @TempDir Path folder;
  private Path data;
  private Repository product;
  private Repository region;
  private Boot boot;
  private Edition edition;

  /** A product of two modules of which the edition has one, and a region's own module. */
  @BeforeEach
  void publish() throws IOException {
    data = folder.resolve("data");
    Path home = folder.resolve("home");
    Path jars = Files.createDirectories(home.resolve("launcher/target/repository"));
    Jar.module(jars.resolve("stapel.base-1.0.0.jar"), "stapel.base");
    Jar.module(jars.resolve(OWN + "-1.0.0.jar"), OWN);
    product = Repository.publish(jars, "Product", SigningKey.of(folder.resolve("own.key")));
    Path others = Files.createDirectories(folder.resolve("region"));
    Jar.module(others.resolve(FOREIGN + "-1.0.0.jar"), FOREIGN);
    region = Repository.publish(others, "Region", SigningKey.of(folder.resolve("region.key")));
    boot = new Boot(new Home(home), data);
    edition =
        new Edition("small", List.of(new Edition.Part("stapel:stapel.base:1.0.0", 2, true)), "");
  }

  @Test
  void aForeignJarThatIsGoneStaysInTheProfileAndMakesNoNewOne() throws IOException {
    LockedJar note = added(region, FOREIGN);
    new JarStore(data)
        .put(region.path(region.index().newest(FOREIGN).orElseThrow()), note.sha256());
    assertEquals(2, boot.jars(edition).size());

    Files.delete(new JarStore(data).path(note.sha256()));
    assertEquals(Optional.empty(), boot.jars(), "nothing starts without looking for it");
    List<Path> started = boot.jars(edition).stream().map(Startable::jar).toList();
    assertTrue(
        started.contains(new JarStore(data).path(note.sha256())), "it is asked for and told");
    assertFalse(Files.exists(new JarStore(data).path(note.sha256())), "nobody else has it");
    Profile current = new Profiles(data).current().orElseThrow();
    assertEquals(Optional.of(note), current.jar(FOREIGN));
    assertEquals(2, current.number(), "a start that changes nothing writes no profile");
  }

  @Test
  void aJarOfTheProductThatIsGoneComesBackAndMakesNoNewProfile() throws IOException {
    LockedJar more = added(product, OWN);
    assertFalse(Files.exists(new JarStore(data).path(more.sha256())));

    assertEquals(2, boot.jars(edition).size());
    assertTrue(new JarStore(data).sound(more.sha256()));
    assertEquals(2, new Profiles(data).current().orElseThrow().number());
  }

  /** The profile that an installation would have left, without the jar itself. */
  private LockedJar added(Repository from, String name) throws IOException {
    boot.jars(edition);
    Profiles profiles = new Profiles(data);
    Profile before = profiles.current().orElseThrow();
    LockedJar jar = LockedJar.of(from.index().newest(name).orElseThrow(), from.key());
    List<LockedJar> jars = new ArrayList<>(before.jars());
    jars.add(jar);
    List<String> roots = new ArrayList<>(before.roots());
    roots.add(name);
    profiles.write(
        new Profile(
            profiles.next(),
            before.made(),
            "somebody",
            "install " + name,
            before.edition(),
            before.base(),
            before.home(),
            Profile.State.KEPT,
            roots,
            jars));
    return jar;
  }
}
