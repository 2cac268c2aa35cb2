package stapel.provisioning.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stapel.profile.IndexedJar;
import stapel.profile.Indexer;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.ProfileException;
import stapel.provisioning.resolve.Part;

/** The jars that this server keeps by their digest, and what each of them is. Thread-safe. */
final class KeptJars {

  private final JarStore store;
  private final Map<String, IndexedJar> described = new ConcurrentHashMap<>();

  KeptJars(JarStore store) {
    this.store = store;
  }

  /** Where a jar lies, or would lie. */
  Path path(LockedJar jar) {
    return store.path(jar.sha256());
  }

  /** Whether it is there; its bytes are looked at when it is used. */
  boolean there(LockedJar jar) {
    return Files.isRegularFile(path(jar));
  }

  /** What runs now; a jar is read once, its digest was checked when it came. */
  List<Part> installed(Profile profile) {
    return profile.jars().stream().map(jar -> Part.installed(jar, describe(jar))).toList();
  }

  /**
   * What a kept jar is.
   *
   * @throws ProfileException when it is gone
   */
  IndexedJar describe(LockedJar jar) {
    return described.computeIfAbsent(
        jar.sha256(),
        digest -> {
          if (!there(jar)) {
            throw new ProfileException("jar-gone", jar.name(), jar.version());
          }
          try {
            return Indexer.read(path(jar), digest);
          } catch (IOException e) {
            throw new UncheckedIOException("reading " + jar.name(), e);
          }
        });
  }

  /** Names of bundles of a profile whose jars have other bytes than they had; reads all. */
  List<String> damaged(Profile profile) throws IOException {
    List<String> damaged = new ArrayList<>();
    for (LockedJar jar : profile.jars()) {
      if (!store.sound(jar.sha256())) {
        damaged.add(jar.name());
      }
    }
    return damaged;
  }
}
