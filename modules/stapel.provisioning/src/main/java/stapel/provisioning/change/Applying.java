package stapel.provisioning.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Result;
import stapel.platform.api.Audit;
import stapel.platform.api.Calls;
import stapel.platform.api.Modules.Wish;
import stapel.platform.api.PlatformCall;
import stapel.platform.api.Transactions;
import stapel.profile.JarStore;
import stapel.profile.Profiles;
import stapel.provisioning.plan.Effect;
import stapel.provisioning.plan.Plan;

/** Carries out what the commands of this bundle ask for. Thread-safe; one change at a time. */
@Component(service = Applying.class)
public final class Applying {

  private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

  private final Changes changes;
  private final RunningJobs jobs;
  private final Transactions transactions;
  private final Profiles profiles;
  private final Installer installer;
  private final ChangeLog log;
  private final AtomicBoolean busy = new AtomicBoolean();

  /** In this framework. */
  @Activate
  public Applying(
      BundleContext context,
      @Reference Changes changes,
      @Reference RunningJobs jobs,
      @Reference Transactions transactions,
      @Reference Audit audit,
      @Reference Installer.Safeguards safeguards,
      @Reference Calls calls) {
    this.changes = changes;
    this.jobs = jobs;
    this.transactions = transactions;
    this.log = new ChangeLog(transactions, audit, Clock.systemUTC());
    Path data = Changes.data(context);
    JarStore store = new JarStore(data);
    this.profiles = new Profiles(data);
    this.installer =
        new Installer(
            profiles, store, new Running(context, store), new Health(context), safeguards, calls);
  }

  /**
   * Plans, and unless the call is a dry run applies the plan once the call's transaction is
   * committed, before the answer is given; says either in sentences.
   *
   * @param seen mark of the plan that was shown, empty when none was
   */
  Result execute(String command, Wish wish, Optional<String> seen, Call call) {
    Phase.RESOLVE.tell(call);
    Plan plan = changes.plan(wish);
    if (seen.filter(mark -> !mark.equals(plan.mark())).isPresent()) {
      throw Refusal.of(
          Applying.class, Refusal.Kind.CONFLICT, Problem.of("provisioning.plan-changed"));
    }
    List<Effect> effects = plan.effects(jobs::atWork);
    if (call.dryRun()) {
      return PlanWords.say(plan, effects);
    }
    try {
      Outcome next = new Outcome(profiles.next());
      Ref made = Ref.of("provisioning.profiles", String.valueOf(next.number()));
      call.changed(made, "asked: " + plan.change().words());
      transactions.afterCommit(
          () -> {
            apply(plan, call, next);
            log.ended(PlatformCall.of(call), command, made, plan, next);
            answer(next);
          });
      return PlanWords.done(plan, effects, next.number());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the profiles", e);
    }
  }

  /** The caller waits for it, as for a long page. */
  private void apply(Plan plan, Call call, Outcome next) {
    if (!busy.compareAndSet(false, true)) {
      next.failed("busy", "");
      return;
    }
    try {
      installer.apply(plan, call.name(), next, phase -> phase.tell(call));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("applying {}", plan.change().words(), e);
      next.failed("failed", String.valueOf(e.getMessage()));
    } finally {
      busy.set(false);
    }
  }

  /** What went wrong in words, then for the developer. */
  static void answer(Outcome next) {
    if (next.fault().isEmpty()) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    problems.add(Problem.of("provisioning.undone." + next.fault(), next.modules()));
    if (!next.fault().equals("busy")) {
      problems.add(Problem.of("provisioning.undone-next." + next.fault()));
    }
    if (!next.detail().isEmpty()) {
      problems.add(Problem.of("provisioning.need-detail", next.detail()));
    }
    throw Refusal.of(Applying.class, Refusal.Kind.CONFLICT, problems);
  }
}
