package stapel.provisioning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.platform.api.Calls;
import stapel.platform.api.Modules.State;
import stapel.platform.api.Modules.Trouble;
import stapel.platform.api.Schemas;
import stapel.provisioning.change.Changes;
import stapel.provisioning.resolve.Part;

/** How modules are, in one sentence, and what their developers want to know. */
@Component(service = ModuleStates.class)
public final class ModuleStates {

  private static final String TABLES = "stapel.api.store.Database";
  private static final int LINES = 12;

  private final ServiceComponentRuntime components;
  private final Changes changes;
  private final Calls calls;
  private final Schemas schemas;
  private final Messages messages;

  /** As the framework tells. */
  @Activate
  public ModuleStates(
      @Reference ServiceComponentRuntime components,
      @Reference Changes changes,
      @Reference Calls calls,
      @Reference Schemas schemas,
      @Reference Registries registries) {
    this.components = components;
    this.changes = changes;
    this.calls = calls;
    this.schemas = schemas;
    this.messages = registries.messages(ModuleStates.class);
  }

  /**
   * How a module is.
   *
   * @param troubles what is wrong with it; empty when it is well
   */
  record Condition(State state, List<Trouble> troubles) {}

  Condition of(Bundle bundle, Locale language) {
    if (bundle.getState() != Bundle.ACTIVE) {
      String detail = bundle.getSymbolicName() + ": state " + bundle.getState();
      return new Condition(State.STOPPED, List.of(trouble(language, "stopped", detail)));
    }
    List<Trouble> troubles = new ArrayList<>();
    for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
      for (ComponentConfigurationDTO one : components.getComponentConfigurationDTOs(component)) {
        if (one.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
          String failure = one.failure.lines().limit(LINES).collect(Collectors.joining("\n"));
          troubles.add(
              trouble(language, "failed", component.implementationClass + ":\n" + failure));
        } else if (one.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
          lacking(component, one)
              .forEach(reference -> troubles.add(lacks(component, reference, language)));
        }
      }
    }
    schemas
        .failure(bundle.getSymbolicName())
        .ifPresent(why -> tables(troubles, trouble(language, "tables", why)));
    State state = troubles.isEmpty() ? State.RUNNING : State.WAITING;
    troubles.addAll(called(bundle, language));
    return new Condition(state, troubles.stream().distinct().toList());
  }

  /** The reason instead of the components that wait because of it. */
  private static void tables(List<Trouble> troubles, Trouble because) {
    troubles.removeIf(one -> one.sentence().equals(because.sentence()));
    troubles.add(0, because);
  }

  /** What went wrong in calls since it was installed. */
  private List<Trouble> called(Bundle bundle, Locale language) {
    ContributionNames names = new ContributionNames(bundle, language);
    Instant installed = Instant.ofEpochMilli(bundle.getLastModified());
    return calls.troubles(bundle.getSymbolicName()).stream()
        .filter(one -> !one.since().isBefore(installed))
        .map(
            one -> {
              String name = names.of(one.contribution());
              return new Trouble(messages.text(language, key(one.fault()), name), one.detail());
            })
        .toList();
  }

  private static String key(Calls.Fault fault) {
    return switch (fault) {
      case LATE -> "provisioning.trouble.late";
      case FULL -> "provisioning.trouble.full";
      case FAILED -> "provisioning.trouble.failed";
    };
  }

  private Trouble trouble(Locale language, String kind, String detail) {
    return new Trouble(messages.text(language, "provisioning.state." + kind), detail);
  }

  private static List<ReferenceDTO> lacking(
      ComponentDescriptionDTO component, ComponentConfigurationDTO one) {
    return Stream.of(one.unsatisfiedReferences)
        .flatMap(
            missing -> Stream.of(component.references).filter(r -> r.name.equals(missing.name)))
        .toList();
  }

  /** Who could supply it, where somebody says that he does. */
  private Trouble lacks(
      ComponentDescriptionDTO component, ReferenceDTO reference, Locale language) {
    String target = reference.target == null ? "" : " " + reference.target;
    String detail = component.implementationClass + " <- " + reference.interfaceName + target;
    if (reference.interfaceName.equals(TABLES)) {
      return trouble(language, "tables", detail);
    }
    return Stream.of(changes.installed(), changes.offered(problem -> {}))
        .flatMap(List::stream)
        .filter(part -> supplies(part, reference.interfaceName))
        .findFirst()
        .map(part -> part.title(language.getLanguage()))
        .map(title -> messages.text(language, "provisioning.state.waiting-for", title))
        .map(sentence -> new Trouble(sentence, detail))
        .orElseGet(() -> trouble(language, "waiting", detail));
  }

  private static boolean supplies(Part part, String type) {
    return part.resource().getCapabilities("osgi.service").stream()
        .map(capability -> capability.getAttributes().get("objectClass"))
        .anyMatch(
            types ->
                types instanceof List<?> all
                    ? all.contains(type)
                    : Arrays.asList(String.valueOf(types).split(",")).contains(type));
  }
}
