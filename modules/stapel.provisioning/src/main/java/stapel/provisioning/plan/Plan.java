package stapel.provisioning.plan;

import java.util.List;
import java.util.regex.Pattern;
import stapel.profile.Contributed;
import stapel.provisioning.resolve.Part;

/**
 * What a change would do, before anything happens.
 *
 * @param change what was asked for
 * @param steps what happens to bundles, by name
 * @param restarted symbolic names of bundles that stop and start again because of it, by name
 * @param gained contributions that come, as the component files declare them
 * @param lost contributions that go
 * @param contracting modules whose migration cannot be taken back, by name; a backup is made first
 * @param roots names of everything that was asked for, afterwards
 * @param target all bundles, afterwards
 */
public record Plan(
    Change change,
    List<Step> steps,
    List<String> restarted,
    List<Contributed> gained,
    List<Contributed> lost,
    List<Part> contracting,
    List<String> roots,
    List<Part> target) {

  /** What a request passes on its way through the platform, and what that stands on. */
  private static final Pattern PLATFORM =
      Pattern.compile(
          "stapel\\.(api|platform\\.api|profile|doors|store(\\..+)?|access|audit|rest|workbench"
              + "|provisioning|documents|logging|templates|demo)|org\\.apache\\.felix\\.(scr|"
              + "configadmin|metatype|http\\..+)|org\\.osgi\\..+|com\\.google\\.gson");

  /** Copies the lists. */
  public Plan {
    steps = List.copyOf(steps);
    restarted = List.copyOf(restarted);
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    contracting = List.copyOf(contracting);
    roots = List.copyOf(roots);
    target = List.copyOf(target);
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
            .noneMatch(step -> PLATFORM.matcher(step.part().name()).matches())
        && restarted.stream().noneMatch(name -> PLATFORM.matcher(name).matches());
  }

  /** The steps of one kind. */
  public List<Step> steps(Step.Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).toList();
  }
}
