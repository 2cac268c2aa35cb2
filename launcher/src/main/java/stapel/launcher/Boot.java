package stapel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.profile.IndexedJar;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.Profiles;
import stapel.profile.Repository;

/**
 * Which bundles a data directory starts with: its profile. Before the first start it is made of the
 * edition; where the product's own bundles have changed since, it is made again, and what an
 * operator added or took out stays added or out.
 */
final class Boot {

  private final Home home;
  private final Profiles profiles;
  private final JarStore store;

  Boot(Home home, Path data) {
    this.home = home;
    this.profiles = new Profiles(data);
    this.store = new JarStore(data);
  }

  /**
   * The jars of this edition's profile; made first where there is none or the product has changed.
   * Its caller holds the directory.
   */
  List<Startable> jars(Edition edition) throws IOException {
    undoTrials();
    Optional<Profile> current = profiles.current();
    String signature = home.signature();
    if (current.isPresent()
        && current.get().home().equals(signature)
        && current.get().edition().equals(edition.name())
        && whole(current.get())) {
      return Startable.of(current.get(), store);
    }
    Profile made = made(edition, current, signature);
    if (current.filter(now -> sameBut(now, made)).isPresent()) {
      return Startable.of(current.get(), store);
    }
    profiles.write(made);
    return Startable.of(made, store);
  }

  /** Whether only jars were missing, which are back or cannot be had. */
  private static boolean sameBut(Profile now, Profile made) {
    return now.home().equals(made.home())
        && now.edition().equals(made.edition())
        && Set.copyOf(now.jars()).equals(Set.copyOf(made.jars()));
  }

  /** The jars of the profile as it stands; empty before the first start or with a jar missing. */
  Optional<List<Startable>> jars() throws IOException {
    return profiles.current().filter(this::whole).map(profile -> Startable.of(profile, store));
  }

  /** The edition that the directory stands on; empty before the first start. */
  Optional<String> edition() throws IOException {
    return profiles.current().map(Profile::edition);
  }

  /** A change that was cut short is not tried again by a start. */
  private void undoTrials() throws IOException {
    for (Profile profile : profiles.all()) {
      if (profile.state() == Profile.State.TRIAL) {
        profiles.write(profile.as(Profile.State.UNDONE));
      }
    }
  }

  private boolean whole(Profile profile) {
    return profile.jars().stream().allMatch(jar -> Files.isRegularFile(store.path(jar.sha256())));
  }

  private Profile made(Edition edition, Optional<Profile> before, String signature)
      throws IOException {
    List<Repository> repositories = home.repositories();
    List<LockedJar> jars = new ArrayList<>();
    List<String> base = new ArrayList<>();
    for (Edition.Part part : edition.bundles()) {
      Repository repository =
          repositories.stream()
              .filter(one -> one.index().file(part.fileName()).isPresent())
              .findFirst()
              .orElseThrow(
                  () ->
                      Problem.refused(
                          "edition.missing", edition.name(), part.id(), home.repository()));
      IndexedJar jar = repository.index().file(part.fileName()).orElseThrow();
      base.add(jar.name());
      if (before.isEmpty() || !takenOut(before.get(), jar.name())) {
        jars.add(
            new LockedJar(
                jar.name(),
                jar.version().toString(),
                jar.sha256(),
                part.startLevel(),
                part.headless(),
                repository.key().base64()));
        store.put(repository.path(jar), jar.sha256());
      }
    }
    Set<String> roots = new LinkedHashSet<>(jars.stream().map(LockedJar::name).toList());
    if (before.isPresent()) {
      jars.addAll(added(before.get(), base, repositories.get(0)));
      before.get().roots().stream()
          .filter(name -> !before.get().base().contains(name))
          .forEach(roots::add);
    }
    jars.sort(Comparator.comparing(LockedJar::startLevel).thenComparing(LockedJar::name));
    return new Profile(
        profiles.next(),
        Instant.now().toString(),
        "edition",
        "edition " + edition.name(),
        edition.name(),
        base,
        signature,
        Profile.State.KEPT,
        List.copyOf(roots),
        jars);
  }

  private static boolean takenOut(Profile before, String name) {
    return before.base().contains(name) && before.jar(name).isEmpty();
  }

  /** What somebody installed; from the product's own repository as the product has it now. */
  private List<LockedJar> added(Profile before, List<String> base, Repository repository)
      throws IOException {
    List<LockedJar> added = new ArrayList<>();
    for (LockedJar jar : before.jars()) {
      if (!before.base().contains(jar.name()) && !base.contains(jar.name())) {
        Optional<IndexedJar> own =
            jar.key().equals(repository.key().base64())
                ? repository.index().newest(jar.name())
                : Optional.empty();
        if (own.isPresent()) {
          store.put(repository.path(own.get()), own.get().sha256());
          added.add(LockedJar.of(own.get(), repository.key()));
        } else {
          // Missing or not it stays in the profile: a start does without it and says so.
          added.add(jar);
        }
      }
    }
    return added;
  }
}
