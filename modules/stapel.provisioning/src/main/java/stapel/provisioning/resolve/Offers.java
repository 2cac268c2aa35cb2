package stapel.provisioning.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.utils.resource.CapabilitySet;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.SimpleFilter;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/**
 * Capabilities in the order in which they are tried, found by the name that a requirement asks for:
 * a package or a service is looked up among those of its name, not among all.
 */
final class Offers {

  private final Map<String, Namespace> namespaces = new HashMap<>();

  /** Puts everything that a resource offers behind what is there. */
  void add(Resource resource, boolean runs) {
    for (Capability capability : resource.getCapabilities(null)) {
      String name = capability.getNamespace();
      namespaces
          .computeIfAbsent(name, key -> new Namespace(attribute(name)))
          .add(new Offer(capability, runs));
    }
  }

  private static String attribute(String namespace) {
    return namespace.equals(Universe.SERVICE) ? "objectClass" : namespace;
  }

  /**
   * What satisfies a requirement.
   *
   * @param running true for only that which runs already
   */
  List<Capability> matching(Requirement requirement, boolean running) {
    Namespace namespace = namespaces.get(requirement.getNamespace());
    if (namespace == null) {
      return List.of();
    }
    SimpleFilter filter = RequirementImpl.getFilter(requirement);
    List<Capability> found = new ArrayList<>();
    for (Offer offer : namespace.named(filter)) {
      if ((offer.runs || !running) && CapabilitySet.matches(offer.capability, filter)) {
        found.add(offer.capability);
      }
    }
    return found;
  }

  private record Offer(Capability capability, boolean runs) {}

  /** Of one namespace; by name only while each capability states names that are texts. */
  private static final class Namespace {

    private final String attribute;
    private final List<Offer> all = new ArrayList<>();
    private final Map<Object, List<Offer>> byName = new HashMap<>();
    private boolean named = true;

    private Namespace(String attribute) {
      this.attribute = attribute;
    }

    private void add(Offer offer) {
      all.add(offer);
      Object said = offer.capability.getAttributes().get(attribute);
      Set<?> names =
          said instanceof Collection<?> several ? new HashSet<>(several) : Set.of(name(said));
      for (Object name : names) {
        named &= name instanceof String;
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(offer);
      }
    }

    /** What states no name is found by none. */
    private static Object name(Object name) {
      return name == null ? Optional.empty() : name;
    }

    private List<Offer> named(SimpleFilter filter) {
      if (!named) {
        return all;
      }
      return name(filter).map(name -> byName.getOrDefault(name, List.of())).orElse(all);
    }

    /** The name without which the filter matches nothing; empty when it names none. */
    private Optional<Object> name(SimpleFilter filter) {
      if (filter.getOperation() == SimpleFilter.EQ && attribute.equals(filter.getName())) {
        return Optional.of(filter.getValue());
      }
      if (filter.getOperation() == SimpleFilter.AND && filter.getValue() instanceof List<?> parts) {
        return parts.stream().flatMap(part -> name((SimpleFilter) part).stream()).findFirst();
      }
      return Optional.empty();
    }
  }
}
