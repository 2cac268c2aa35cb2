package stapel.tests.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which bundle may import whose packages: the arrows of the design. */
public final class Arrows {
  private final Map<String, String> exporters = new TreeMap<>();
  private final List<BundleJar> bundles;

  private Arrows(List<BundleJar> bundles) {
    this.bundles = bundles;
    for (BundleJar bundle : bundles) {
      bundle.exports().forEach(name -> exporters.put(name, bundle.name()));
    }
  }

  /** One sentence for each arrow that may not be, and one for a circle. */
  public static List<String> broken(List<BundleJar> bundles) {
    return new Arrows(bundles).broken();
  }

  private List<String> broken() {
    List<String> faults = new ArrayList<>();
    Map<String, Collection<String>> graph = new TreeMap<>();
    for (BundleJar bundle : bundles) {
      for (String name : new TreeSet<>(bundle.imports())) {
        String target = exporters.get(name);
        if (target == null && name.startsWith("stapel.")) {
          faults.add(bundle.name() + " imports " + name + ", which no bundle exports");
        } else if (target != null && !target.equals(bundle.name())) {
          fault(bundle.name(), target, name).ifPresent(faults::add);
          graph.computeIfAbsent(bundle.name(), key -> new TreeSet<>()).add(target);
        }
      }
      faults.addAll(forbidden(bundle));
    }
    Circles.find(graph).ifPresent(circle -> faults.add("circle: " + String.join(" -> ", circle)));
    return faults;
  }

  private static Optional<String> fault(String from, String to, String name) {
    String arrow = from + " imports " + name + " of " + to;
    if (!name.startsWith("stapel.")) {
      return Optional.empty();
    }
    return switch (Layer.of(from)) {
      case GROUND -> Optional.of(arrow + ": the ground stands on nothing");
      case BESIDE ->
          unless(to.equals("stapel.api"), arrow + ": the platform's api stands on stapel.api only");
      case PLATFORM ->
          unless(
              Layer.of(to) == Layer.GROUND || Layer.of(to) == Layer.BESIDE,
              arrow + ": platform bundles stand on stapel.api and stapel.platform.api only");
      case MODULE -> module(from, to, arrow);
      case TEST -> Optional.empty();
    };
  }

  private static Optional<String> module(String from, String to, String arrow) {
    if (Layer.of(to) == Layer.BESIDE) {
      return Optional.of(arrow + ": a module may not know the platform");
    }
    if (!to.endsWith(".api")) {
      return Optional.of(arrow + ": only what an api bundle exports may be imported");
    }
    boolean own = Layer.module(from).equals(Layer.module(to));
    boolean up = !own && Layer.of(to) == Layer.MODULE && Layer.floor(from) <= Layer.floor(to);
    return unless(
        !up || Layer.floor(from) == Layer.floor("stapel.x"), arrow + ": no arrow runs up");
  }

  private static Optional<String> unless(boolean allowed, String fault) {
    return allowed ? Optional.empty() : Optional.of(fault);
  }

  private static List<String> forbidden(BundleJar bundle) {
    List<String> faults = new ArrayList<>();
    if (Layer.of(bundle.name()) == Layer.MODULE) {
      if (bundle.activator()) {
        faults.add(bundle.name() + " has an activator: a module has components only");
      }
      if (bundle.imports().stream().anyMatch(name -> name.startsWith("jakarta.servlet"))) {
        faults.add(bundle.name() + " imports servlets: a module contributes views and commands");
      }
    }
    if (bundle.name().endsWith(".api") && !bundle.components().isEmpty()) {
      faults.add(bundle.name() + " has components: an api bundle has none");
    }
    return faults;
  }
}
