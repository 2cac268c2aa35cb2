package stapel.experts.proposal;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import stapel.api.command.Call;
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

  private final Call call;
  private final IntFunction<String> applications;
  private final IntFunction<String> experts;
  private final IntFunction<String> groups;

  /** With the names by number of applications, experts and groups. */
  Solving(
      Call call,
      IntFunction<String> applications,
      IntFunction<String> experts,
      IntFunction<String> groups) {
    this.call = call;
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
    Progress progress = new CallProgress(call);
    progress.stopWhenCancelled();
    try {
      assignment = solve(task, asked, progress);
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

  private static Assignment solve(Task task, Proposal.Asked asked, Progress progress) {
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

  /**
   * Tells the waiting caller how far it is. The caller's cancel arrives as a refusal out of that,
   * so each look whether somebody cancelled tells the same once more.
   */
  private static final class CallProgress implements Progress {

    private final Call call;
    private long done;
    private long total = 1;

    CallProgress(Call call) {
      this.call = call;
    }

    @Override
    public boolean cancelled() {
      call.progress(done, total);
      return Thread.currentThread().isInterrupted();
    }

    @Override
    public void at(long newDone, long newTotal) {
      done = newDone;
      total = newTotal;
      call.progress(done, total);
    }
  }
}
