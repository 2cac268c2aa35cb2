package stapel.experts.proposal;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import stapel.api.work.Progress;
import stapel.experts.assignment.Assignment;
import stapel.experts.assignment.FairAssignment;
import stapel.experts.assignment.OptimalAssignment;
import stapel.experts.assignment.RandomAssignment;
import stapel.experts.assignment.Task;
import stapel.experts.assignment.Unassignable;
import stapel.experts.calculation.Reasons;

/**
 * Solves a task for a waiting operator: with progress and cancel, and a reason when it cannot be.
 */
final class Solving {

  static final String WORST_FIRST = "worst-first";

  private final Progress progress;
  private final IntFunction<String> applications;
  private final IntFunction<String> experts;
  private final IntFunction<String> groups;

  /** With the names by number of applications, experts and groups. */
  Solving(
      Progress progress,
      IntFunction<String> applications,
      IntFunction<String> experts,
      IntFunction<String> groups) {
    this.progress = progress;
    this.applications = applications;
    this.experts = experts;
    this.groups = groups;
  }

  /**
   * The pairs, as {@code application * experts + expert}.
   *
   * @throws stapel.api.Refusal saying what is short, when there is no assignment
   */
  Set<Integer> pairs(Task task, Proposal.Asked asked) {
    Assignment assignment;
    progress.stopWhenCancelled();
    try {
      assignment = solve(task, asked);
    } catch (Unassignable unassignable) {
      throw new Reasons(applications, experts, groups, asked.drawn().map(Proposal.Drawn::most))
          .of(unassignable);
    }
    Set<Integer> pairs = new TreeSet<>();
    for (int application = 0; application < task.applications(); application++) {
      for (int expert : assignment.experts(application)) {
        pairs.add(application * task.experts() + expert);
      }
    }
    return pairs;
  }

  private Assignment solve(Task task, Proposal.Asked asked) {
    Optional<Proposal.Drawn> drawn = asked.drawn();
    if (drawn.isPresent()) {
      return RandomAssignment.draw(
          RandomAssignment.probabilities(task, drawn.get().most(), progress),
          new SplittableRandom(drawn.get().seed()));
    }
    return asked.fairness().equals(WORST_FIRST)
        ? FairAssignment.of(task, progress)
        : OptimalAssignment.of(task, progress);
  }
}
