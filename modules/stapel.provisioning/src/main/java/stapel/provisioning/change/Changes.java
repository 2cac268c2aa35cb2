package stapel.provisioning.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.resolver.Resolver;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Result;
import stapel.platform.api.Schemas;
import stapel.platform.api.Transactions;
import stapel.profile.IndexedJar;
import stapel.profile.Indexer;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.ProfileException;
import stapel.profile.Profiles;
import stapel.profile.Repository;
import stapel.provisioning.plan.Change;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Planner;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Resolution;
import stapel.provisioning.resolve.Universe;
import stapel.provisioning.resolve.Unresolvable;
import stapel.provisioning.trust.Trust;

/** Plans and applies changes of what this server runs. Thread-safe; one change at a time. */
@Component(service = Changes.class)
public final class Changes {

  private final BundleContext context;
  private final Sources sources;
  private final Transactions transactions;
  private final Profiles profiles;
  private final JarStore store;
  private final Running running;
  private final Planner planner;
  private final Installer installer;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Map<String, IndexedJar> described = new ConcurrentHashMap<>();

  /** In this framework. */
  @Activate
  public Changes(
      BundleContext context,
      @Reference Sources sources,
      @Reference Resolver resolver,
      @Reference Transactions transactions,
      @Reference Schemas schemas,
      @Reference Installer.Safeguards safeguards) {
    this.context = context;
    this.sources = sources;
    this.transactions = transactions;
    Path data = Path.of(Optional.ofNullable(context.getProperty("stapel.data")).orElse("data"));
    this.profiles = new Profiles(data);
    this.store = new JarStore(data);
    this.running = new Running(context, store);
    this.planner = new Planner(new Resolution(resolver), schemas, running::dependents);
    this.installer = new Installer(profiles, store, running, new Health(context), safeguards);
  }

  /**
   * What a change would do.
   *
   * @param folder a repository for this change only
   * @throws Refusal when it is not allowed or means nothing
   */
  public Plan plan(Function<Repositories, Change> wanted, Optional<Path> folder) {
    try {
      Profile current = current();
      List<Repository> repositories = sources.all(folder);
      List<Part> parts = new ArrayList<>(installed(current));
      repositories.forEach(repository -> parts.addAll(Sources.offered(repository)));
      Universe universe = new Universe(framework(), distinct(parts));
      Plan plan = planner.plan(current, universe, wanted.apply(new Repositories(this, universe)));
      new Trust(profiles.all(), sources.own()).check(plan);
      return plan;
    } catch (IOException e) {
      throw new UncheckedIOException("planning", e);
    } catch (Unresolvable because) {
      throw UnresolvableWords.refusal(because);
    } catch (ProfileException problem) {
      throw refuse(Refusal.Kind.INVALID, "provisioning." + problem.code(), problem.arguments());
    }
  }

  /** The same jar offered twice, or offered and running, counts once. */
  private static List<Part> distinct(List<Part> parts) {
    Map<String, Part> byDigest = new LinkedHashMap<>();
    parts.forEach(part -> byDigest.putIfAbsent(part.jar().sha256(), part));
    return List.copyOf(byDigest.values());
  }

  /**
   * Plans, and unless the call is a dry run applies the plan once the call's transaction is
   * committed, before the answer is given; says either in sentences.
   */
  Result execute(Function<Repositories, Change> wanted, Optional<Path> folder, Call call) {
    Plan plan = plan(wanted, folder);
    Result said = PlanWords.say(plan);
    if (call.dryRun()) {
      return said;
    }
    try {
      Profile before = current();
      Outcome next = new Outcome(profiles.next());
      call.changed(
          Ref.of("provisioning.profiles", String.valueOf(next.number())), plan.change().words());
      String who = call.name();
      transactions.afterCommit(() -> apply(plan, before, who, next));
      return said.message(
          plan.inPlace() ? "provisioning.applied" : "provisioning.next-start", next.number());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the profiles", e);
    }
  }

  /** The caller waits for it, as for a long page. */
  private void apply(Plan plan, Profile before, String who, Outcome next) {
    if (!busy.compareAndSet(false, true)) {
      throw refuse(Refusal.Kind.CONFLICT, "provisioning.busy", List.of());
    }
    try {
      if (!profiles.current().equals(Optional.of(before))) {
        throw refuse(Refusal.Kind.CONFLICT, "provisioning.busy", List.of());
      }
      installer.apply(plan, before, who, next);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the profiles", e);
    } finally {
      busy.set(false);
    }
    if (!next.fault().isEmpty()) {
      throw Refusal.of(
          Changes.class,
          Refusal.Kind.CONFLICT,
          List.of(
              Problem.of("provisioning.undone." + next.fault()),
              Problem.of("provisioning.need-detail", next.detail())));
    }
  }

  /** The profiles, the newest first. */
  public List<Profile> history() {
    try {
      return profiles.all();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the profiles", e);
    }
  }

  Profile current() throws IOException {
    if (!sources.there()) {
      throw refuse(Refusal.Kind.CONFLICT, "provisioning.no-profile", List.of());
    }
    return profiles
        .current()
        .orElseThrow(() -> refuse(Refusal.Kind.CONFLICT, "provisioning.no-profile", List.of()));
  }

  /** What the repositories offer, the product's own first. */
  public List<Part> offered() {
    try {
      return sources.all(Optional.empty()).stream()
          .flatMap(repository -> Sources.offered(repository).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the repositories", e);
    } catch (ProfileException problem) {
      throw refuse(Refusal.Kind.INVALID, "provisioning." + problem.code(), problem.arguments());
    }
  }

  /** Names of bundles of the current profile whose kept jars have other bytes than they had. */
  public List<String> damaged() {
    try {
      List<String> damaged = new ArrayList<>();
      for (LockedJar jar : current().jars()) {
        if (!store.sound(jar.sha256())) {
          damaged.add(jar.name());
        }
      }
      return damaged;
    } catch (IOException e) {
      throw new UncheckedIOException("reading the store", e);
    }
  }

  private List<Part> installed(Profile profile) {
    return profile.jars().stream().map(jar -> Part.installed(jar, describe(jar))).toList();
  }

  /** What a kept jar is; its digest was checked when it came. */
  private IndexedJar describe(LockedJar jar) {
    return described.computeIfAbsent(
        jar.sha256(),
        digest -> {
          try {
            return Indexer.read(store.path(digest), digest);
          } catch (IOException e) {
            throw new UncheckedIOException("reading " + jar.name(), e);
          }
        });
  }

  private BundleRevision framework() {
    return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(BundleRevision.class);
  }

  private static Refusal refuse(Refusal.Kind kind, String code, Collection<Object> arguments) {
    return Refusal.of(Changes.class, kind, Problem.of(code, arguments.toArray()));
  }

  /** What a change may need to know of earlier profiles. */
  public record Repositories(Changes changes, Universe universe) {

    /** Goes back to a profile whose jars are still in the store. */
    public Change revert(int number) {
      Profile profile = changes.profiles.read(number);
      List<Part> parts = new ArrayList<>();
      for (LockedJar jar : profile.jars()) {
        Optional<Part> now =
            universe.parts().stream()
                .filter(part -> part.source().isEmpty())
                .filter(part -> part.jar().sha256().equals(jar.sha256()))
                .findFirst();
        parts.add(
            now.orElseGet(
                () -> Part.offered(jar, changes.describe(jar), changes.store.path(jar.sha256()))));
      }
      return new Change.Revert(number, profile.roots(), parts);
    }
  }
}
