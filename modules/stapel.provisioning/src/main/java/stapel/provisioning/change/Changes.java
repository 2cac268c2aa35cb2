package stapel.provisioning.change;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.resolver.Resolver;
import stapel.api.Refusal;
import stapel.platform.api.Modules.Wish;
import stapel.platform.api.Schemas;
import stapel.profile.JarStore;
import stapel.profile.Profile;
import stapel.profile.ProfileException;
import stapel.profile.Profiles;
import stapel.provisioning.change.Sources.Found;
import stapel.provisioning.plan.Change;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Planner;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Resolution;
import stapel.provisioning.resolve.Universe;
import stapel.provisioning.resolve.Unresolvable;
import stapel.provisioning.trust.Trust;

/** Plans changes of what this server runs, and knows what it ran and could run. Thread-safe. */
@Component(service = Changes.class)
public final class Changes {

  /** How old what a page tells of an address may be. */
  private static final Duration SHOWN = Duration.ofMinutes(1);

  private final BundleContext context;
  private final Sources sources;
  private final Profiles profiles;
  private final KeptJars kept;
  private final Planner planner;

  /** In this framework. */
  @Activate
  public Changes(
      BundleContext context,
      @Reference Sources sources,
      @Reference Resolver resolver,
      @Reference Schemas schemas) {
    this.context = context;
    this.sources = sources;
    Path data = data(context);
    JarStore store = new JarStore(data);
    this.profiles = new Profiles(data);
    this.kept = new KeptJars(store);
    Running running = new Running(context, store);
    this.planner = new Planner(new Resolution(resolver), schemas, running::dependents);
  }

  /** The server's own directory. */
  static Path data(BundleContext context) {
    return Path.of(Optional.ofNullable(context.getProperty("stapel.data")).orElse("data"));
  }

  /** Whether this server was started from a profile and can change it. */
  public boolean possible() {
    return sources.there();
  }

  /**
   * What a change would do.
   *
   * @throws Refusal when it is not allowed or means nothing
   */
  public Plan plan(Wish wish) {
    return Refusals.said(
        "planning",
        () -> {
          List<ProfileException> silent = new ArrayList<>();
          List<Found> found = new ArrayList<>(repositories(wish, silent));
          if (wish.folder().isPresent()) {
            found.add(sources.named(wish.folder().get()));
          }
          try {
            return plan(wish, found);
          } catch (Refusal | Unresolvable lacking) {
            // What is lacking may be where nobody could look.
            throw silent.isEmpty() ? lacking : silent.get(0);
          }
        });
  }

  /** Taking out and going back need nothing from elsewhere. */
  private List<Found> repositories(Wish wish, List<ProfileException> silent) throws IOException {
    return switch (wish.verb()) {
      case INSTALL, UPGRADE -> sources.readable(Duration.ZERO, silent::add);
      case REMOVE, REVERT -> sources.nearby();
    };
  }

  private Plan plan(Wish wish, List<Found> found) throws IOException {
    Profile current = current();
    List<Part> parts = new ArrayList<>(kept.installed(current));
    found.forEach(one -> parts.addAll(one.offered()));
    Universe universe = new Universe(framework(), distinct(parts));
    Plan plan = planner.plan(current, universe, change(wish, universe));
    new Trust(profiles::oldestFirst, sources.own()).check(plan);
    return plan;
  }

  private Change change(Wish wish, Universe universe) {
    return switch (wish.verb()) {
      case INSTALL -> new Change.Install(wish.names());
      case UPGRADE -> new Change.Upgrade(wish.names());
      case REMOVE -> new Change.Remove(wish.names());
      case REVERT -> new Earlier(profiles, kept, universe).revert(number(wish));
    };
  }

  private static int number(Wish wish) {
    String given = String.join(" ", wish.names());
    if (!given.matches("[1-9][0-9]{0,8}")) {
      throw Refusals.of(Refusal.Kind.INVALID, "provisioning.no-profile-number", List.of(given));
    }
    return Integer.parseInt(given);
  }

  /** The same jar offered twice, or offered and running, counts once. */
  private static List<Part> distinct(List<Part> parts) {
    Map<String, Part> byDigest = new LinkedHashMap<>();
    parts.forEach(part -> byDigest.putIfAbsent(part.jar().sha256(), part));
    return List.copyOf(byDigest.values());
  }

  /** The profiles, the newest first. */
  public List<Profile> history() {
    return Refusals.said("reading the profiles", profiles::all);
  }

  /**
   * The profile that runs.
   *
   * @throws Refusal when this server runs without one
   */
  public Profile current() {
    if (!possible()) {
      throw Refusals.of(Refusal.Kind.CONFLICT, "provisioning.without-profile", List.of());
    }
    return Refusals.said("reading the profiles", profiles::current)
        .orElseThrow(
            () -> Refusals.of(Refusal.Kind.CONFLICT, "provisioning.without-profile", List.of()));
  }

  /** What the current profile runs; nothing without a profile. */
  public List<Part> installed() {
    return possible()
        ? Refusals.said("reading the kept jars", () -> kept.installed(current()))
        : List.of();
  }

  /**
   * What the repositories offer, the product's own first; nothing without a profile.
   *
   * @param trouble hears why a repository offers nothing now
   */
  public List<Part> offered(Consumer<Refusal> trouble) {
    return Refusals.said(
        "reading the repositories",
        () -> {
          List<Part> offered = new ArrayList<>();
          if (possible()) {
            sources
                .readable(SHOWN, problem -> trouble.accept(Refusals.of(problem)))
                .forEach(one -> offered.addAll(one.offered()));
          }
          return offered;
        });
  }

  /** What people call the module of this name; the name itself where nobody here knows it. */
  public String title(String name, String language) {
    return Stream.of(installed(), offered(trouble -> {}))
        .flatMap(List::stream)
        .filter(part -> part.name().equals(name))
        .findFirst()
        .map(part -> part.title(language))
        .orElse(name);
  }

  /** Where the jar of a part lies. */
  public Path jar(Part part) {
    return part.source().orElseGet(() -> kept.path(part.jar()));
  }

  /** What people call a key; empty for one that nobody has named. */
  public Optional<String> keyName(String base64) {
    return sources.name(base64);
  }

  /** Whether this key signed the product itself. */
  public boolean ownKey(String base64) {
    return possible()
        && Refusals.said("reading the repositories", sources::own).key().base64().equals(base64);
  }

  /** Names of bundles of the current profile whose kept jars have other bytes than they had. */
  public List<String> damaged() {
    return Refusals.said("reading the store", () -> kept.damaged(current()));
  }

  private BundleRevision framework() {
    return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(BundleRevision.class);
  }
}
