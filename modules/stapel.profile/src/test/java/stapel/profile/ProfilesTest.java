package stapel.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

  @TempDir Path data;

  private static final LockedJar JAR =
      new LockedJar("region.a", "1.0.0", "0".repeat(64), 2, true, "key");

  private static Profile first() {
    return new Profile(
        1,
        "2026-01-01T00:00:00Z",
        "edition",
        "demo",
        "demo",
        List.of(),
        "",
        Profile.State.KEPT,
        List.of(),
        List.of(JAR));
  }

  @Test
  void beforeTheFirstStartThereIsNone() throws IOException {
    assertEquals(Optional.empty(), new Profiles(data).current());
    assertEquals(1, new Profiles(data).next());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Profiles profiles = new Profiles(data);
    profiles.write(first());
    assertEquals(Optional.of(first()), profiles.current());
    assertEquals(2, profiles.next());
  }

  @Test
  void aTrialIsNotWhatTheNextStartTakes() throws IOException {
    Profiles profiles = new Profiles(data);
    profiles.write(first());
    Profile trial =
        first()
            .next(
                2,
                Instant.parse("2026-01-02T00:00:00Z"),
                "Анна",
                "install x",
                List.of("x"),
                List.of());
    profiles.write(trial);
    assertEquals(Optional.of(first()), profiles.current());
    profiles.write(trial.as(Profile.State.KEPT));
    assertEquals(2, profiles.current().orElseThrow().number());
    profiles.write(trial.as(Profile.State.UNDONE));
    assertEquals(1, profiles.current().orElseThrow().number());
    assertEquals(List.of(2, 1), profiles.all().stream().map(Profile::number).toList());
  }

  @Test
  void otherFilesOfTheFolderAreNoProfiles() throws IOException {
    Profiles profiles = new Profiles(data);
    profiles.write(first());
    Files.writeString(data.resolve("profiles/preferences.json"), "{}");
    Files.writeString(data.resolve("profiles/2.json.new"), "{");
    assertEquals(List.of(first()), profiles.all());
  }

  @Test
  void aBrokenFileIsNamed() throws IOException {
    Files.createDirectories(data.resolve("profiles"));
    Files.writeString(data.resolve("profiles/1.json"), "{\"number\":");
    ProfileException broken =
        assertThrows(ProfileException.class, () -> new Profiles(data).current());
    assertEquals("profile-broken", broken.code());
  }

  @Test
  void aJarOfAnotherDigestLeavesNothing() throws IOException {
    Path jar = Files.writeString(data.resolve("a.jar"), "bytes");
    JarStore store = new JarStore(data);
    ProfileException refused =
        assertThrows(ProfileException.class, () -> store.put(jar, "0".repeat(64)));
    assertEquals("tampered", refused.code());
    try (Stream<Path> left = Files.list(data.resolve("store"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void aJarIsSoundUntilAByteChanges() throws IOException {
    Path jar = Files.writeString(data.resolve("a.jar"), "bytes");
    String digest = Digest.of("bytes".getBytes(StandardCharsets.UTF_8));
    JarStore store = new JarStore(data);
    assertFalse(store.sound(digest));
    store.put(jar, digest);
    assertTrue(store.sound(digest));
    Files.writeString(store.path(digest), "bytez");
    assertFalse(store.sound(digest));
  }

  @Test
  void aDamagedJarIsReplacedWhenItComesAgain() throws IOException {
    Path jar = Files.writeString(data.resolve("a.jar"), "bytes");
    String digest = Digest.of("bytes".getBytes(StandardCharsets.UTF_8));
    JarStore store = new JarStore(data);
    store.put(jar, digest);
    Files.writeString(store.path(digest), "byt");
    store.put(jar, digest);
    assertTrue(store.sound(digest));
  }

  @Test
  void whatAKilledProcessLeftIsWrittenOver() throws IOException {
    Path jar = Files.writeString(data.resolve("a.jar"), "bytes");
    String digest = Digest.of("bytes".getBytes(StandardCharsets.UTF_8));
    Path folder = Files.createDirectories(data.resolve("store"));
    Files.writeString(folder.resolve(digest + ".part"), "bytes that were longer");
    new JarStore(data).put(jar, digest);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of(digest + ".jar"), left.map(file -> file.getFileName().toString()).toList());
    }
    assertTrue(new JarStore(data).sound(digest));
  }
}
