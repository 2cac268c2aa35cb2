package stapel.provisioning.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.profile.Profile;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Universe;

/** Turns a change into what must stand after it. */
final class Goals {

  private final Profile profile;
  private final Universe universe;
  private final List<Part> installed;

  Goals(Profile profile, Universe universe) {
    this.profile = profile;
    this.universe = universe;
    this.installed = universe.parts().stream().filter(p -> p.source().isEmpty()).toList();
  }

  Planner.Goal goal(Change change) {
    if (change instanceof Change.Install install) {
      return install(install.names());
    }
    if (change instanceof Change.Remove remove) {
      return remove(remove.names());
    }
    if (change instanceof Change.Upgrade upgrade) {
      return upgrade(upgrade.names());
    }
    return revert((Change.Revert) change);
  }

  private Planner.Goal install(List<String> names) {
    List<Part> coming = names.stream().map(this::offered).toList();
    List<Part> replaced = installed.stream().filter(old -> named(coming, old.name())).toList();
    return with(coming, replaced, plus(profile.roots(), names));
  }

  private Planner.Goal upgrade(List<String> names) {
    List<Part> coming =
        (names.isEmpty() ? newer().map(Part::name) : names.stream()).map(this::offered).toList();
    List<Part> replaced = installed.stream().filter(old -> named(coming, old.name())).toList();
    for (Part part : coming) {
      if (!named(replaced, part.name())) {
        throw refuse(Refusal.Kind.NOT_FOUND, "provisioning.not-installed", part.name());
      }
    }
    return with(coming, replaced, profile.roots());
  }

  /** What is offered in a higher version than it runs. */
  private Stream<Part> newer() {
    return installed.stream()
        .filter(
            old ->
                newest(old.name())
                    .filter(part -> part.version().compareTo(old.version()) > 0)
                    .isPresent());
  }

  private Planner.Goal with(List<Part> coming, List<Part> replaced, List<String> names) {
    List<Part> roots = new ArrayList<>(coming);
    roots.addAll(wanted(names).filter(part -> !replaced.contains(part)).toList());
    return new Planner.Goal(universe.without(replaced), roots, List.of(), names);
  }

  private Planner.Goal remove(List<String> names) {
    List<Part> going = new ArrayList<>();
    for (String name : names) {
      going.add(
          installed.stream()
              .filter(part -> part.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> refuse(Refusal.Kind.NOT_FOUND, "provisioning.not-installed", name)));
      if (!removable(going.get(going.size() - 1))) {
        throw refuse(Refusal.Kind.CONFLICT, "provisioning.no-module", name);
      }
    }
    Universe whole = new Universe(universe.framework(), installed);
    Universe rest = whole.without(going);
    List<Part> lost = rest.lacking(whole);
    List<String> modules =
        profile.roots().stream()
            .filter(name -> !names.contains(name) && !named(lost, name))
            .toList();
    return new Planner.Goal(rest.without(lost), wanted(modules).toList(), lost, modules);
  }

  /**
   * A module, or what somebody installed by its name: nobody takes a library from under others, nor
   * the platform from under itself.
   */
  private boolean removable(Part part) {
    return part.module().isPresent() && !Plan.platform(part.name())
        || profile.roots().contains(part.name()) && !profile.base().contains(part.name());
  }

  private Planner.Goal revert(Change.Revert change) {
    List<Part> earlier = change.parts();
    return new Planner.Goal(
        new Universe(universe.framework(), earlier), earlier, List.of(), change.roots());
  }

  private Stream<Part> wanted(List<String> roots) {
    return installed.stream().filter(part -> roots.contains(part.name()));
  }

  private Part offered(String name) {
    return newest(name)
        .orElseThrow(
            () ->
                named(installed, name)
                    ? refuse(Refusal.Kind.CONFLICT, "provisioning.newest-already", name)
                    : refuse(Refusal.Kind.NOT_FOUND, "provisioning.not-offered", name));
  }

  private Optional<Part> newest(String name) {
    return universe.parts().stream()
        .filter(part -> part.source().isPresent() && part.name().equals(name))
        .findFirst();
  }

  private static boolean named(List<Part> parts, String name) {
    return parts.stream().anyMatch(part -> part.name().equals(name));
  }

  private static List<String> plus(List<String> some, List<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static Refusal refuse(Refusal.Kind kind, String code, String name) {
    return Refusal.of(Goals.class, kind, Problem.of(code, name));
  }
}
