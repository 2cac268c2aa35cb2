package stapel.provisioning.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;
import org.osgi.service.resolver.Resolver;

/** Resolves a target from its roots with the framework's own resolver. */
public final class Resolution {

  private final Resolver resolver;

  /** With this resolver. */
  public Resolution(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * The roots and everything they need, by name.
   *
   * @throws Unresolvable when they cannot stand together; it knows why
   */
  public List<Part> resolve(Universe universe, List<Part> roots) {
    try {
      Map<Resource, List<Wire>> wires = resolver.resolve(new Context(universe, roots));
      return wires.keySet().stream()
          .map(universe::part)
          .filter(part -> part != null)
          .sorted(Comparator.comparing(Part::name).thenComparing(Part::version))
          .toList();
    } catch (ResolutionException e) {
      throw Unresolvable.because(universe, roots, e);
    }
  }

  private static final class Context extends ResolveContext {

    private final Universe universe;
    private final List<Resource> roots;

    private Context(Universe universe, List<Part> roots) {
      this.universe = universe;
      this.roots = roots.stream().map(Part::resource).toList();
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
      return roots;
    }

    @Override
    public List<Capability> findProviders(Requirement requirement) {
      return universe.providers(requirement);
    }

    @Override
    public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
      capabilities.add(hosted);
      return capabilities.size() - 1;
    }

    @Override
    public boolean isEffective(Requirement requirement) {
      return universe.counts(requirement);
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
      return Map.of();
    }
  }
}
