package stapel.provisioning.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Refusal;
import stapel.platform.api.Calls;
import stapel.profile.IndexedJar;
import stapel.profile.Indexer;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.ProfileException;
import stapel.profile.Profiles;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Step;
import stapel.provisioning.resolve.Part;

/**
 * Applies a plan, one at a time: stores, writes the profile on trial, replaces bundles, looks at
 * their health, and keeps the profile or goes back. Killed at any moment, the next start takes the
 * last profile that was kept.
 */
final class Installer {

  private static final Logger LOG = LoggerFactory.getLogger(Installer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Profiles profiles;
  private final JarStore store;
  private final Running running;
  private final Health health;
  private final Safeguards safeguards;
  private final Calls calls;

  Installer(
      Profiles profiles,
      JarStore store,
      Running running,
      Health health,
      Safeguards safeguards,
      Calls calls) {
    this.calls = calls;
    this.profiles = profiles;
    this.store = store;
    this.running = running;
    this.health = health;
    this.safeguards = safeguards;
  }

  /** What stands between a plan and the bundles. */
  interface Safeguards {

    /** Makes a backup; called where a migration cannot be taken back. */
    void backUp() throws IOException;

    /** Fetches the jar of what comes, where it lies elsewhere. */
    void fetch(Part part) throws IOException;
  }

  /**
   * Applies it; what goes wrong stands in the outcome, and everything is as before. Somebody was
   * quicker, "busy", where another profile is current or the number has gone to an undone one.
   *
   * @param told hears each step before it begins; a refusal from it calls an early one off
   */
  void apply(Plan plan, String who, Outcome outcome, Consumer<Phase> told) {
    Profile trial =
        plan.before()
            .next(
                outcome.number(),
                Instant.now(),
                who,
                plan.change().words(),
                plan.roots(),
                locked(plan));
    boolean written = false;
    try {
      if (!profiles.current().equals(Optional.of(plan.before()))
          || profiles.next() != outcome.number()) {
        outcome.failed("busy", "");
        return;
      }
      keep(plan, told);
      if (!plan.revertible()) {
        reach(Phase.BACKUP, told);
        safeguards.backUp();
      }
      reach(Phase.PROFILE, told);
      profiles.write(plan.inPlace() ? trial : trial.as(Profile.State.KEPT));
      written = true;
      if (plan.inPlace()) {
        change(plan, trial, outcome, told);
      }
    } catch (Refusal calledOff) {
      outcome.failed("cancelled", "");
    } catch (IOException | BundleException | RuntimeException e) {
      outcome.broke(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome.broke(e);
    } finally {
      end(trial, written, outcome);
    }
  }

  /** What comes is what its index says, and lies in the store before any bundle changes. */
  private void keep(Plan plan, Consumer<Phase> told) throws IOException {
    List<Part> coming =
        plan.steps().stream()
            .flatMap(step -> step.after().stream())
            .filter(part -> part.source().isPresent())
            .toList();
    if (coming.stream().anyMatch(part -> !Files.exists(part.source().orElseThrow()))) {
      reach(Phase.FETCH, told);
    }
    for (Part part : coming) {
      safeguards.fetch(part);
    }
    reach(Phase.VERIFY, told);
    for (Part part : coming) {
      verify(part);
    }
    reach(Phase.STORE, told);
    for (Part part : coming) {
      store.put(part.source().orElseThrow(), part.jar().sha256());
      if (!store.sound(part.jar().sha256())) {
        throw new ProfileException("damaged", part.name());
      }
    }
  }

  /**
   * That its manifest says what the index says: the plan and the question whether it may come were
   * answered by the index. Its bytes are compared while they are copied.
   */
  private static void verify(Part part) throws IOException {
    Path jar = part.source().orElseThrow();
    IndexedJar really = Indexer.read(jar, part.jar().sha256());
    if (!really.headers().equals(part.headers())
        || !really.version().toString().equals(part.jar().version())) {
      throw new ProfileException("tampered", jar.getFileName());
    }
  }

  private static void reach(Phase phase, Consumer<Phase> told) {
    try {
      told.accept(phase);
    } catch (Refusal calledOff) {
      if (phase.early()) {
        throw calledOff;
      }
    }
  }

  private void change(Plan plan, Profile trial, Outcome outcome, Consumer<Phase> told)
      throws IOException, BundleException, InterruptedException {
    List<LockedJar> going = new ArrayList<>();
    List<LockedJar> coming = new ArrayList<>();
    for (Step step : plan.steps()) {
      step.before().map(Part::jar).ifPresent(going::add);
      step.after().map(Part::jar).ifPresent(coming::add);
    }
    replace(plan, going, coming, outcome, told);
    if (outcome.fault().isEmpty()) {
      profiles.write(trial.as(Profile.State.KEPT));
    }
  }

  /**
   * Between the last old call and the first new one a page of these bundles says when it is back.
   */
  private void replace(
      Plan plan,
      List<LockedJar> going,
      List<LockedJar> coming,
      Outcome outcome,
      Consumer<Phase> told)
      throws BundleException, InterruptedException {
    reach(Phase.DRAIN, told);
    List<String> touched = running.touched(going);
    try (Calls.Pause pause = calls.pause(touched, DRAIN)) {
      if (pause.cut() > 0) {
        LOG.warn("{} calls were cut short for profile {}", pause.cut(), outcome.number());
      }
      exchange(plan, going, coming, outcome, told);
      if (!outcome.fault().isEmpty()) {
        goBack(going, coming, touched);
      }
    }
  }

  private void exchange(
      Plan plan,
      List<LockedJar> going,
      List<LockedJar> coming,
      Outcome outcome,
      Consumer<Phase> told)
      throws InterruptedException {
    try {
      reach(Phase.APPLY, told);
      List<Bundle> started = running.replace(going, coming);
      reach(Phase.HEALTH, told);
      List<Health.Lack> lacking = health.await(started, plan.target(), PATIENCE);
      if (!lacking.isEmpty()) {
        outcome.unhealthy(lacking);
      }
    } catch (BundleException | RuntimeException e) {
      outcome.broke(e);
    }
  }

  private void goBack(List<LockedJar> old, List<LockedJar> young, List<String> touched)
      throws BundleException, InterruptedException {
    try {
      running.replace(young, old);
    } finally {
      running.startAgain(touched);
    }
  }

  private void end(Profile trial, boolean written, Outcome outcome) {
    try {
      if (written && !outcome.fault().isEmpty()) {
        profiles.write(trial.as(Profile.State.UNDONE));
      }
    } catch (IOException e) {
      LOG.error("the profile {} stays on trial; the next start undoes it", trial.number(), e);
    }
  }

  private static List<LockedJar> locked(Plan plan) {
    return plan.target().stream()
        .map(Part::jar)
        .sorted(Comparator.comparing(LockedJar::startLevel).thenComparing(LockedJar::name))
        .toList();
  }
}
