package stapel.launcher;

import java.nio.file.Path;
import java.util.List;
import stapel.profile.JarStore;
import stapel.profile.Profile;

/**
 * One jar to start.
 *
 * @param jar where it lies
 * @param level smaller levels start first
 * @param headless whether a calculation in the client's process needs it
 */
record Startable(Path jar, int level, boolean headless) {

  /** Those of a profile, from the store. */
  static List<Startable> of(Profile profile, JarStore store) {
    return profile.jars().stream()
        .map(jar -> new Startable(store.path(jar.sha256()), jar.startLevel(), jar.headless()))
        .toList();
  }

  /** Those of an edition, from the repository. */
  static List<Startable> of(Edition edition, Path repository) {
    edition.requireAll(List.of(repository));
    return edition.bundles().stream()
        .map(
            part ->
                new Startable(
                    repository.resolve(part.fileName()), part.startLevel(), part.headless()))
        .toList();
  }
}
