package stapel.provisioning;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Refusal;
import stapel.platform.api.Modules;
import stapel.profile.Contributed;
import stapel.profile.Profile;
import stapel.profile.PublicKey;
import stapel.provisioning.change.Changes;
import stapel.provisioning.change.RunningJobs;
import stapel.provisioning.resolve.Part;

/** The bundles that call themselves modules, asked at each question. */
@Component(service = Modules.class)
public final class RunningModules implements Modules {

  private final BundleContext context;
  private final ModuleStates states;
  private final Changes changes;
  private final RunningJobs jobs;

  /** In this framework. */
  @Activate
  public RunningModules(
      BundleContext context,
      @Reference ModuleStates states,
      @Reference Changes changes,
      @Reference RunningJobs jobs) {
    this.context = context;
    this.states = states;
    this.changes = changes;
    this.jobs = jobs;
  }

  @Override
  public List<Offer> offers(Locale language) {
    Map<String, Part> newest = new TreeMap<>();
    for (Part part : changes.offered(RunningModules::fail)) {
      if (part.module().isPresent()) {
        newest.merge(part.name(), part, BinaryOperator.maxBy(Comparator.comparing(Part::version)));
      }
    }
    return newest.values().stream()
        .map(part -> offer(part, language.getLanguage()))
        .sorted(Comparator.comparing(Offer::title).thenComparing(Offer::name))
        .toList();
  }

  private Offer offer(Part part, String language) {
    String running =
        Stream.of(context.getBundles())
            .filter(bundle -> bundle.getSymbolicName().equals(part.name()))
            .map(bundle -> bundle.getVersion().toString())
            .findFirst()
            .orElse("");
    return new Offer(
        part.name(),
        part.jar().version(),
        part.title(language),
        part.about(language),
        part.contributions().stream()
            .map(Contributed::permission)
            .filter(key -> !key.isEmpty())
            .distinct()
            .sorted()
            .toList(),
        new PublicKey(part.jar().key()).fingerprint(),
        changes.keyName(part.jar().key()).orElse(""),
        running,
        part.jar().from());
  }

  private static void fail(Refusal trouble) {
    throw trouble;
  }

  @Override
  public List<Effect> plan(Wish wish, Locale language) {
    return changes.plan(wish).effects(jobs::atWork).stream()
        .map(
            one ->
                new Effect(
                    one.what().name(),
                    one.kind(),
                    one.name(),
                    one.title().in(language),
                    one.from(),
                    one.to()))
        .toList();
  }

  @Override
  public List<Past> history() {
    List<Profile> all = changes.history();
    Optional<Profile> current =
        all.stream().filter(profile -> profile.state() == Profile.State.KEPT).findFirst();
    return all.stream()
        .map(
            profile ->
                new Past(
                    profile.number(),
                    Instant.parse(profile.made()),
                    profile.who(),
                    profile.what(),
                    profile.state().name(),
                    Optional.of(profile).equals(current)))
        .toList();
  }

  @Override
  public List<String> damaged() {
    return changes.damaged();
  }

  /** What a bundle says of itself as a module; empty when it is none. */
  static Optional<Map<String, Object>> capability(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision == null
        ? Optional.empty()
        : revision.getDeclaredCapabilities("stapel.module").stream()
            .findFirst()
            .map(BundleCapability::getAttributes);
  }

  @Override
  public List<Module> all(Locale language) {
    Map<String, String> places = new HashMap<>();
    changes.installed().forEach(part -> places.put(part.name(), part.jar().from()));
    return Stream.of(context.getBundles())
        .flatMap(
            bundle ->
                capability(bundle)
                    .map(
                        says ->
                            module(
                                bundle,
                                says,
                                places.getOrDefault(bundle.getSymbolicName(), ""),
                                language))
                    .stream())
        .sorted(Comparator.comparing(Module::title).thenComparing(Module::name))
        .toList();
  }

  private Module module(Bundle bundle, Map<String, Object> says, String place, Locale language) {
    ModuleStates.Condition condition = states.of(bundle, language);
    Object title = says.getOrDefault("title." + language.getLanguage(), says.get("title.ru"));
    return new Module(
        bundle.getSymbolicName(),
        bundle.getVersion().toString(),
        title == null ? bundle.getSymbolicName() : title.toString(),
        condition.state(),
        number(says.get("schema")),
        number(says.get("reads")),
        place,
        condition.troubles());
  }

  private static OptionalLong number(Object value) {
    return value instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
  }
}
