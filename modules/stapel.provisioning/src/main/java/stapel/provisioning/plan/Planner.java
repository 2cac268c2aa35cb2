package stapel.provisioning.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.platform.api.Schemas;
import stapel.profile.Contributed;
import stapel.profile.Profile;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Resolution;
import stapel.provisioning.resolve.Universe;

/** Works out what a change means: the difference of two targets and what that touches. */
public final class Planner {

  private final Resolution resolution;
  private final Schemas schemas;
  private final Function<Collection<String>, Collection<String>> dependents;

  /**
   * With what it asks of the running system.
   *
   * @param dependents names of the bundles that are wired, directly or not, to bundles of these
   *     names
   */
  public Planner(
      Resolution resolution,
      Schemas schemas,
      Function<Collection<String>, Collection<String>> dependents) {
    this.resolution = resolution;
    this.schemas = schemas;
    this.dependents = dependents;
  }

  /**
   * The plan of a change of this profile.
   *
   * @param universe everything installed and offered
   * @throws Refusal when the change means nothing or is not allowed
   * @throws stapel.provisioning.resolve.Unresolvable when the target cannot stand
   */
  public Plan plan(Profile profile, Universe universe, Change change) {
    Goal goal = new Goals(profile, universe).goal(change);
    List<Part> target = resolution.resolve(goal.universe(), goal.roots());
    schemaAllows(target);
    List<Part> before = universe.parts().stream().filter(p -> p.source().isEmpty()).toList();
    List<Step> steps = steps(before, target, goal.lost());
    if (steps.isEmpty()) {
      throw Refusal.of(
          Planner.class, Refusal.Kind.CONFLICT, Problem.of("provisioning.nothing-changes"));
    }
    List<Part> restarted = restarted(steps, before);
    return new Plan(
        profile,
        change,
        steps,
        restarted,
        Effects.differing(target, before),
        Effects.differing(before, target),
        jobs(steps, restarted),
        contracting(steps),
        goal.names(),
        target);
  }

  private static List<Step> steps(List<Part> before, List<Part> target, Collection<Part> lost) {
    Stream<Step> gone =
        before.stream()
            .filter(part -> named(target, part.name()).isEmpty())
            .map(
                part ->
                    new Step(
                        lost.contains(part) ? Step.Kind.LOST : Step.Kind.REMOVED,
                        Optional.of(part),
                        Optional.empty()));
    Stream<Step> come =
        target.stream()
            .filter(part -> before.stream().noneMatch(old -> old.same(part)))
            .map(part -> come(named(before, part.name()), part));
    return Stream.concat(gone, come)
        .sorted(Comparator.comparing(step -> step.part().name()))
        .toList();
  }

  private static Step come(Optional<Part> old, Part part) {
    if (old.isEmpty()) {
      return new Step(Step.Kind.ADDED, old, Optional.of(part));
    }
    boolean older = part.version().compareTo(old.get().version()) < 0;
    return new Step(older ? Step.Kind.DOWNGRADED : Step.Kind.UPGRADED, old, Optional.of(part));
  }

  private static Optional<Part> named(List<Part> parts, String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** What is wired to something that goes or is replaced, and stays itself. */
  private List<Part> restarted(List<Step> steps, List<Part> before) {
    Set<String> touched =
        steps.stream()
            .filter(step -> step.before().isPresent())
            .map(step -> step.part().name())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (touched.isEmpty()) {
      return List.of();
    }
    Collection<String> wired = dependents.apply(touched);
    return before.stream()
        .filter(part -> wired.contains(part.name()) && !touched.contains(part.name()))
        .sorted(Comparator.comparing(Part::name))
        .toList();
  }

  /** The jobs of everything that stops. */
  private static List<Contributed> jobs(List<Step> steps, List<Part> restarted) {
    return Stream.concat(steps.stream().flatMap(step -> step.before().stream()), restarted.stream())
        .flatMap(part -> part.contributions().stream())
        .filter(one -> Group.of(one.kind()) == Group.JOBS)
        .sorted(Comparator.comparing(Contributed::id))
        .toList();
  }

  private List<Part> contracting(List<Step> steps) {
    List<Part> contracting = new ArrayList<>();
    for (Step step : steps) {
      if (step.after().isPresent()) {
        Part part = step.after().get();
        long applied = schemas.applied(part.name()).orElse(0);
        if (applied > 0 && part.schema() > applied && part.reads() > applied) {
          contracting.add(part);
        }
      }
    }
    return contracting;
  }

  private void schemaAllows(List<Part> target) {
    for (Part part : target) {
      if (part.schema() > 0 && part.schema() < schemas.oldest(part.name())) {
        throw Refusal.of(
            Planner.class,
            Refusal.Kind.CONFLICT,
            Problem.of(
                "provisioning.schema-too-new",
                new Text(part.title("ru"), part.title("en")),
                part.jar().version()),
            Problem.of("provisioning.schema-too-new-next", schemas.oldest(part.name())));
      }
    }
  }

  /**
   * What must stand afterwards.
   *
   * @param universe what it may be made of
   * @param roots what must be in it
   * @param lost what cannot stay although nobody asked for its removal
   * @param names what was asked for, this change included
   */
  record Goal(Universe universe, List<Part> roots, Collection<Part> lost, List<String> names) {}
}
