package stapel.provisioning.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.profile.IndexedJar;
import stapel.profile.Indexer;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.ProfileException;
import stapel.provisioning.resolve.Part;

/** The jars that this server keeps by their digest, and what each of them is. Thread-safe. */
final class KeptJars {

  private static final Logger LOG = LoggerFactory.getLogger(KeptJars.class);

  private final JarStore store;
  private final Map<String, Part> described = new ConcurrentHashMap<>();

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

  /**
   * What runs now. A jar that is gone or spoiled offers nothing and needs nothing, so that the rest
   * can be changed and this one be taken out.
   */
  List<Part> installed(Profile profile) {
    return profile.jars().stream().map(this::partOrName).toList();
  }

  private Part partOrName(LockedJar jar) {
    try {
      return part(jar);
    } catch (ProfileException | UncheckedIOException lost) {
      LOG.warn("the kept jar of {} cannot be read: {}", jar.name(), lost.getMessage());
      Map<String, String> headers =
          Map.of(
              "Bundle-ManifestVersion", "2",
              "Bundle-SymbolicName", jar.name(),
              "Bundle-Version", jar.version());
      return Part.installed(jar, new IndexedJar("gone.jar", jar.sha256(), 0, headers, List.of()));
    }
  }

  /**
   * A kept jar as one that runs. It is read once, its digest was checked when it came.
   *
   * @throws ProfileException when it is gone
   */
  Part part(LockedJar jar) {
    return described.computeIfAbsent(jar.sha256(), digest -> read(jar)).locked(jar);
  }

  private Part read(LockedJar jar) {
    if (!there(jar)) {
      throw new ProfileException("jar-gone", jar.name(), jar.version());
    }
    try {
      return Part.installed(jar, Indexer.read(path(jar), jar.sha256()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + jar.name(), e);
    }
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
