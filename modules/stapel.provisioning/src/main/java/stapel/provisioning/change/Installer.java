package stapel.provisioning.change;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private final Profiles profiles;
  private final JarStore store;
  private final Running running;
  private final Health health;
  private final Safeguards safeguards;

  Installer(
      Profiles profiles, JarStore store, Running running, Health health, Safeguards safeguards) {
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

    /** Lets running calls at bundles of these names end, and refuses new ones until opened. */
    Gate drain(Collection<String> names);
  }

  /** Shut while bundles are replaced. */
  interface Gate {

    /** Lets calls in again. */
    void open();
  }

  /** Applies it; what goes wrong stands in the progress, and everything is as before. */
  void apply(Plan plan, Profile before, String who, Progress progress) {
    Profile trial =
        before.next(
            progress.number(),
            Instant.now(),
            who,
            plan.change().words(),
            plan.roots(),
            locked(plan));
    boolean written = false;
    try {
      progress.at(Progress.Step.STORE);
      for (Step step : plan.steps()) {
        if (step.after().isPresent()) {
          put(step.after().get());
        }
      }
      if (!plan.revertible()) {
        progress.at(Progress.Step.BACK_UP);
        safeguards.backUp();
      }
      progress.at(Progress.Step.WRITE);
      profiles.write(plan.inPlace() ? trial : trial.as(Profile.State.KEPT));
      written = true;
      if (plan.inPlace()) {
        change(plan, trial, progress);
      }
    } catch (IOException | BundleException | RuntimeException e) {
      fail(e, progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(e, progress);
    } finally {
      end(trial, written, progress);
    }
  }

  private void change(Plan plan, Profile trial, Progress progress)
      throws IOException, BundleException, InterruptedException {
    List<LockedJar> going = new ArrayList<>();
    List<LockedJar> coming = new ArrayList<>();
    for (Step step : plan.steps()) {
      step.before().map(Part::jar).ifPresent(going::add);
      step.after().map(Part::jar).ifPresent(coming::add);
    }
    progress.at(Progress.Step.DRAIN);
    List<String> touched = new ArrayList<>(plan.restarted());
    going.forEach(jar -> touched.add(jar.name()));
    Gate gate = safeguards.drain(touched);
    try {
      replace(plan, going, coming, progress);
    } finally {
      gate.open();
    }
    if (progress.fault().isEmpty()) {
      progress.at(Progress.Step.KEEP);
      profiles.write(trial.as(Profile.State.KEPT));
    }
  }

  private void replace(Plan plan, List<LockedJar> going, List<LockedJar> coming, Progress progress)
      throws BundleException, InterruptedException {
    try {
      progress.at(Progress.Step.APPLY);
      List<Bundle> started = running.replace(going, coming);
      progress.at(Progress.Step.CHECK);
      List<String> lacking = health.await(started, plan.target(), PATIENCE);
      if (lacking.isEmpty()) {
        return;
      }
      progress.failed("unhealthy", String.join("\n", lacking));
    } catch (BundleException | RuntimeException e) {
      fail(e, progress);
    }
    progress.at(Progress.Step.ROLL_BACK);
    running.replace(coming, going);
  }

  /** The jar has the bytes its index says, and is the bundle its index says. */
  private void put(Part part) throws IOException {
    if (part.source().isPresent()) {
      store.put(part.source().get(), part.jar().sha256());
      IndexedJar really = Indexer.read(store.path(part.jar().sha256()));
      if (!really.name().equals(part.name())
          || !really.version().toString().equals(part.jar().version())) {
        throw new ProfileException("tampered", part.source().get().getFileName());
      }
    }
  }

  private void end(Profile trial, boolean written, Progress progress) {
    try {
      if (written && !progress.fault().isEmpty()) {
        profiles.write(trial.as(Profile.State.UNDONE));
      }
    } catch (IOException e) {
      LOG.error("the profile {} stays on trial; the next start undoes it", trial.number(), e);
    } finally {
      progress.end();
    }
  }

  private static void fail(Exception e, Progress progress) {
    LOG.warn("the change to profile {} failed", progress.number(), e);
    String code = e instanceof ProfileException problem ? problem.code() : "failed";
    progress.failed(code.equals("tampered") ? code : "failed", String.valueOf(e.getMessage()));
  }

  private static List<LockedJar> locked(Plan plan) {
    return plan.target().stream()
        .map(Part::jar)
        .sorted(
            java.util.Comparator.comparing(LockedJar::startLevel).thenComparing(LockedJar::name))
        .toList();
  }
}
