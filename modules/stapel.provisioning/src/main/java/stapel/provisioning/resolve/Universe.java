package stapel.provisioning.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** Everything that a target can be made of: what runs now, then what the repositories offer. */
public final class Universe {

  /** The namespace of services that components provide and reference. */
  static final String SERVICE = "osgi.service";

  private final Resource framework;
  private final List<Part> parts;
  private final IdentityHashMap<Resource, Part> byResource = new IdentityHashMap<>();
  private final Offers offers = new Offers();

  /**
   * Orders them: what runs before what is offered, and of one name the newest first.
   *
   * @param framework what the framework itself offers
   */
  public Universe(Resource framework, List<Part> parts) {
    this.framework = framework;
    this.parts =
        parts.stream()
            .sorted(
                Comparator.comparing((Part part) -> part.source().isPresent())
                    .thenComparing(Part::version, Comparator.reverseOrder()))
            .toList();
    offers.add(framework, true);
    for (Part part : this.parts) {
      byResource.put(part.resource(), part);
      offers.add(part.resource(), part.source().isEmpty());
    }
  }

  /** All of them, in the order in which they are tried. */
  public List<Part> parts() {
    return parts;
  }

  /** What the framework itself offers. */
  public Resource framework() {
    return framework;
  }

  /** The same without some parts. */
  public Universe without(List<Part> left) {
    return new Universe(framework, parts.stream().filter(part -> !left.contains(part)).toList());
  }

  /** The part of a resource; null for the framework. */
  Part part(Resource resource) {
    return byResource.get(resource);
  }

  /**
   * Parts that lack something here and had it in the whole, those included that lack it only since
   * others of them go.
   */
  public List<Part> lacking(Universe whole) {
    List<Part> lost =
        parts.stream()
            .filter(
                part ->
                    part.resource().getRequirements(null).stream()
                        .anyMatch(
                            requirement ->
                                !optional(requirement)
                                    && whole.counts(requirement)
                                    && providers(requirement).isEmpty()))
            .toList();
    if (lost.isEmpty()) {
      return lost;
    }
    List<Part> all = new ArrayList<>(lost);
    all.addAll(without(lost).lacking(whole));
    return all;
  }

  /**
   * What can satisfy a requirement, the first choice first. Nothing comes only because somebody
   * could use it: an optional requirement is satisfied by what is there.
   */
  List<Capability> providers(Requirement requirement) {
    return offers.matching(requirement, optional(requirement));
  }

  /**
   * Whether a target must satisfy it. A service counts where some part says that it provides it;
   * others are registered by the platform, and whether they are there is seen when it runs.
   */
  boolean counts(Requirement requirement) {
    if (requirement.getNamespace().equals(SERVICE)) {
      return !providers(requirement).isEmpty();
    }
    String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
    return effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE);
  }

  static boolean optional(Requirement requirement) {
    String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
    return resolution != null && !resolution.equals(Namespace.RESOLUTION_MANDATORY);
  }
}
