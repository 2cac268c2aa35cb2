package stapel.provisioning.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.service.resolver.ResolutionException;

/**
 * A target that cannot stand, with its reason in the words of modules: who needs something, what
 * that is, and who could bring it.
 */
public final class Unresolvable extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_-]+)+");

  private static final Pattern VALUE = Pattern.compile("=([^()=]+)\\)");

  /** What kind of reason it is. */
  public enum Reason {
    /** Nobody offers what is needed. */
    MISSING,
    /** Somebody offers it in a version that does not fit. */
    VERSION,
    /** Two modules need different versions of one thing. */
    CONFLICT
  }

  private final Reason reason;
  private final transient List<Part> chain;
  private final String need;
  private final transient List<Part> candidates;

  private Unresolvable(
      Reason reason, List<Part> chain, String need, List<Part> candidates, Throwable cause) {
    super(reason + " " + chain.stream().map(Part::name).toList() + " " + need, cause);
    this.reason = reason;
    this.chain = List.copyOf(chain);
    this.need = need;
    this.candidates = List.copyOf(candidates);
  }

  static Unresolvable because(Universe universe, List<Part> roots, ResolutionException cause) {
    Search search = new Search(universe, cause, new HashMap<>());
    for (Part root : roots) {
      Optional<Unresolvable> lacking = search.from(root, new ArrayList<>());
      if (lacking.isPresent()) {
        return lacking.get();
      }
    }
    return conflict(universe, cause);
  }

  /** The resolver names the two that do not fit in its message, and nowhere else. */
  private static Unresolvable conflict(Universe universe, ResolutionException cause) {
    Set<Part> named = new LinkedHashSet<>();
    Matcher names = NAME.matcher(String.valueOf(cause.getMessage()));
    while (names.find()) {
      universe.parts().stream()
          .filter(part -> part.name().equals(names.group()))
          .findFirst()
          .ifPresent(named::add);
    }
    return new Unresolvable(
        Reason.CONFLICT, List.copyOf(named), String.valueOf(cause.getMessage()), List.of(), cause);
  }

  /** What kind of reason it is. */
  public Reason reason() {
    return reason;
  }

  /**
   * Who needs it: the root that was asked for, then what it needs, down to the one that lacks
   * something. For a conflict the parts that do not fit together.
   */
  public List<Part> chain() {
    return chain;
  }

  /** What is needed, as the manifest says it: for the technical detail, not the first line. */
  public String need() {
    return need;
  }

  /** What is needed, as a name: of a package, a bundle, or whatever the requirement names first. */
  public Thing thing() {
    String[] words = need.split(" ", 2);
    Matcher value = VALUE.matcher(need);
    return new Thing(words[0], value.find() ? value.group(1) : words[0]);
  }

  /**
   * Something that a manifest can ask for.
   *
   * @param namespace what kind of thing
   * @param name what it is called there
   */
  public record Thing(String namespace, String name) {}

  /** Who offers it in another version; empty when nobody does. */
  public List<Part> candidates() {
    return candidates;
  }

  /** Walks down from a root to the first requirement that nothing satisfies. */
  private record Search(
      Universe universe, ResolutionException cause, Map<Part, Optional<Unresolvable>> known) {

    /** A circle lacks nothing by itself: while a part is looked at it counts as whole. */
    Optional<Unresolvable> from(Part part, List<Part> above) {
      if (!known.containsKey(part)) {
        known.put(part, Optional.empty());
        known.put(part, look(part, above));
      }
      return known.get(part);
    }

    private Optional<Unresolvable> look(Part part, List<Part> above) {
      List<Part> chain = new ArrayList<>(above);
      chain.add(part);
      for (Requirement requirement : part.resource().getRequirements(null)) {
        if (Universe.optional(requirement) || !universe.counts(requirement)) {
          continue;
        }
        List<Part> providers =
            universe.providers(requirement).stream()
                .map(capability -> universe.part(capability.getResource()))
                .toList();
        if (providers.isEmpty()) {
          return Optional.of(lacking(chain, requirement));
        }
        if (!providers.contains(null)) {
          Optional<Unresolvable> deeper = deeper(providers, chain);
          if (deeper.isPresent()) {
            return deeper;
          }
        }
      }
      return Optional.empty();
    }

    /** Something is lacking only when every provider lacks something. */
    private Optional<Unresolvable> deeper(List<Part> providers, List<Part> chain) {
      Optional<Unresolvable> first = Optional.empty();
      for (Part provider : providers) {
        Optional<Unresolvable> lacking = from(provider, chain);
        if (lacking.isEmpty()) {
          return Optional.empty();
        }
        first = first.isPresent() ? first : lacking;
      }
      return first;
    }

    private Unresolvable lacking(List<Part> chain, Requirement requirement) {
      List<Part> others =
          universe.parts().stream().filter(part -> sameName(part, requirement)).toList();
      return new Unresolvable(
          others.isEmpty() ? Reason.MISSING : Reason.VERSION,
          chain,
          requirement.getNamespace()
              + " "
              + requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE),
          others,
          cause);
    }

    private static boolean sameName(Part part, Requirement requirement) {
      String filter = requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
      String namespace = requirement.getNamespace();
      return filter != null
          && part.resource().getCapabilities(namespace).stream()
              .map(capability -> capability.getAttributes().get(namespace))
              .anyMatch(value -> filter.contains("(" + namespace + "=" + value + ")"));
    }
  }
}
