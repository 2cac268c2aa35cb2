package stapel.experts.assignment;

import stapel.api.work.Progress;

/** The assignment whose affinities have the greatest sum, exactly. */
public final class OptimalAssignment {
  private OptimalAssignment() {}

  /**
   * Finds it; of several equal ones always the same.
   *
   * @throws Unassignable when there is none within the bounds
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Assignment of(Task task, Progress progress) {
    return Assignment.of(task, Flow.of(task, Units.WHOLE, progress).graph());
  }
}
