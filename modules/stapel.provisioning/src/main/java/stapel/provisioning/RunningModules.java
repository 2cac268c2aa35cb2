package stapel.provisioning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import stapel.platform.api.Modules;
import stapel.profile.Contributed;
import stapel.profile.Profile;
import stapel.profile.PublicKey;
import stapel.provisioning.change.Changes;
import stapel.provisioning.resolve.Part;

/** The bundles that call themselves modules, asked at each question. */
@Component(service = Modules.class)
public final class RunningModules implements Modules {

  private final BundleContext context;
  private final ServiceComponentRuntime components;
  private final Changes changes;

  /** In this framework. */
  @Activate
  public RunningModules(
      BundleContext context,
      @Reference ServiceComponentRuntime components,
      @Reference Changes changes) {
    this.context = context;
    this.components = components;
    this.changes = changes;
  }

  @Override
  public List<Offer> offers(Locale language) {
    Map<String, Part> newest = new TreeMap<>();
    for (Part part : changes.offered()) {
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
        part.headers().getOrDefault("Bundle-Description", ""),
        part.contributions().stream()
            .map(Contributed::permission)
            .filter(key -> !key.isEmpty())
            .distinct()
            .sorted()
            .toList(),
        new PublicKey(part.jar().key()).fingerprint(),
        running);
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
    return Stream.of(context.getBundles())
        .flatMap(bundle -> capability(bundle).map(says -> module(bundle, says, language)).stream())
        .sorted(Comparator.comparing(Module::title).thenComparing(Module::name))
        .toList();
  }

  private Module module(Bundle bundle, Map<String, Object> says, Locale language) {
    List<String> missing = missing(bundle);
    State state =
        bundle.getState() != Bundle.ACTIVE
            ? State.STOPPED
            : missing.isEmpty() ? State.RUNNING : State.WAITING;
    Object title = says.getOrDefault("title." + language.getLanguage(), says.get("title.ru"));
    return new Module(
        bundle.getSymbolicName(),
        bundle.getVersion().toString(),
        title == null ? bundle.getSymbolicName() : title.toString(),
        state,
        number(says.get("schema")),
        number(says.get("reads")),
        missing,
        List.of());
  }

  private List<String> missing(Bundle bundle) {
    List<String> missing = new ArrayList<>();
    for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
      for (ComponentConfigurationDTO component :
          components.getComponentConfigurationDTOs(description)) {
        if (component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
          Stream.of(component.unsatisfiedReferences)
              .flatMap(
                  lacking ->
                      Stream.of(description.references).filter(r -> r.name.equals(lacking.name)))
              .map(
                  reference ->
                      reference.target == null
                          ? reference.interfaceName
                          : reference.interfaceName + " " + reference.target)
              .forEach(missing::add);
        }
      }
    }
    return missing.stream().distinct().sorted().toList();
  }

  private static OptionalLong number(Object value) {
    return value instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
  }
}
