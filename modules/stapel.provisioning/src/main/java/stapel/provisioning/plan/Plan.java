package stapel.provisioning.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import stapel.profile.Contributed;
import stapel.profile.Digest;
import stapel.profile.Profile;
import stapel.provisioning.resolve.Part;

/**
 * What a change would do, before anything happens.
 *
 * @param before the profile it starts from; in another one it means nothing
 * @param change what was asked for
 * @param steps what happens to bundles, by name
 * @param restarted bundles that stop and start again because of it, by name
 * @param gained contributions that come, as the component files declare them
 * @param lost contributions that go
 * @param interrupted jobs whose bundles stop
 * @param contracting modules whose migration cannot be taken back, by name; a backup is made first
 * @param roots names of everything that was asked for, afterwards
 * @param target all bundles, afterwards
 */
public record Plan(
    Profile before,
    Change change,
    List<Step> steps,
    List<Part> restarted,
    List<Contributed> gained,
    List<Contributed> lost,
    List<Contributed> interrupted,
    List<Part> contracting,
    List<String> roots,
    List<Part> target) {

  /** What a request passes on its way through the platform, and what that stands on. */
  private static final Pattern PLATFORM =
      Pattern.compile(
          "stapel\\.(api|platform\\.api|profile|doors|store(\\..+)?|access|audit|rest|workbench"
              + "|provisioning|settings|documents|logging|templates|demo)|org\\.apache\\.felix\\.(scr|"
              + "configadmin|metatype|http\\..+)|org\\.osgi\\..+|com\\.google\\.gson");

  /** Copies the lists. */
  public Plan {
    steps = List.copyOf(steps);
    restarted = List.copyOf(restarted);
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    interrupted = List.copyOf(interrupted);
    contracting = List.copyOf(contracting);
    roots = List.copyOf(roots);
    target = List.copyOf(target);
  }

  /** Whether a bundle is one that the next start replaces, and nobody takes out. */
  public static boolean platform(String name) {
    return PLATFORM.matcher(name).matches();
  }

  /** Whether the profile before it can be restored afterwards. */
  public boolean revertible() {
    return contracting.isEmpty();
  }

  /**
   * Whether the running process can apply it: the platform's own bundles are replaced by the next
   * start.
   */
  public boolean inPlace() {
    return steps.stream()
            .filter(step -> step.before().isPresent())
            .noneMatch(step -> platform(step.part().name()))
        && restarted.stream().noneMatch(part -> platform(part.name()));
  }

  /**
   * Everything it does, in the order of {@link Effect.What}.
   *
   * @param running tells by a job's id whether it is at work
   */
  public List<Effect> effects(Predicate<String> running) {
    return Effects.of(this, running);
  }

  /**
   * What tells it from every other plan, whatever jobs are at work: who has seen a plan confirms
   * that one and no other.
   */
  public String mark() {
    String all =
        effects(job -> false) + " " + roots + target.stream().map(part -> part.jar()).toList();
    return Digest.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** The steps of one kind. */
  public List<Step> steps(Step.Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).toList();
  }
}
