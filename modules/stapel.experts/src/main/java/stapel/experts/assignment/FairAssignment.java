package stapel.experts.assignment;

import java.util.stream.LongStream;
import stapel.api.work.Progress;

/**
 * The assignment that serves the worst-served application best, then has the greatest sum: PR4A of
 * Stelmakh, Shah and Singh (PeerReview4All, ALT 2019), whose candidates are raised further by
 * {@link Chains}.
 *
 * <p>For each number of readings k PR4A finds the highest affinity at which every application can
 * have k readers of at least that affinity, and of all such assignments the one of greatest sum; of
 * these candidates the one whose worst application is best is taken. To find the best one exactly
 * is hard (NP-complete); PR4A's bound holds for the result, since raising only adds.
 */
public final class FairAssignment {
  private final Task task;
  private final Progress progress;

  private FairAssignment(Task task, Progress progress) {
    this.task = task;
    this.progress = progress;
  }

  /**
   * Finds it; of several equal ones always the same.
   *
   * @throws Unassignable when there is none within the bounds
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Assignment of(Task task, Progress progress) {
    FairAssignment fair = new FairAssignment(task, progress);
    int first = task.quotaGroups() == 0 ? 1 : task.reviews();
    double part = 1.0 / (task.reviews() - first + 2);
    Assignment best = fair.raised(OptimalAssignment.of(task, progress.part(0, part)));
    for (int good = first; good <= task.reviews(); good++) {
      double from = (good - first + 1) * part;
      Progress own = progress.part(from, from + part);
      Assignment candidate = fair.raised(fair.candidate(good, own));
      boolean fairer =
          candidate.worst() > best.worst()
              || candidate.worst() == best.worst() && candidate.total() > best.total();
      best = fairer ? candidate : best;
    }
    return best;
  }

  private Assignment raised(Assignment start) {
    Chains chains = new Chains(task, start);
    Assignment best = start;
    for (int turn = 0; chains.raise(chains.worst()); turn++) {
      if (turn % 64 == 0) {
        progress.stopWhenCancelled();
      }
    }
    Assignment end = chains.assignment();
    return end.worst() > best.worst() ? end : best;
  }

  /** The assignment of greatest sum in which each application has so many good readers. */
  private Assignment candidate(int good, Progress own) {
    long[] values =
        LongStream.of(task.affinity())
            .filter(value -> value != Task.FORBIDDEN)
            .sorted()
            .distinct()
            .toArray();
    int low = 0;
    int high = values.length - 1;
    double steps = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(high, 0)) + 1;
    for (int step = 0; low < high; step++) {
      int middle = low + (high - low + 1) / 2;
      own.stopWhenCancelled();
      if (can(good, values[middle], own.part(step / steps, (step + 1) / steps))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    // Where all that may be is locked, no value is left to choose.
    Task asked = with(good, high < 0 ? 0 : values[low]);
    Flow flow = Flow.of(asked, Units.WHOLE, own.part(1 - 1 / steps, 1));
    return Assignment.of(task, flow.graph());
  }

  private boolean can(int good, long bar, Progress part) {
    Task asked = with(good, bar);
    long[] flat = asked.affinity().clone();
    for (int pair = 0; pair < flat.length; pair++) {
      flat[pair] = flat[pair] == Task.FORBIDDEN ? Task.FORBIDDEN : 0;
    }
    Task plain = asked.with(flat);
    return PlainShortages.of(plain, Units.WHOLE).isEmpty()
        && Flow.tried(plain, Units.WHOLE, part).whole();
  }

  /** The task in which each application has so many readers of at least this affinity. */
  private Task with(int good, long bar) {
    if (good == task.reviews()) {
      long[] high = task.affinity().clone();
      for (int pair = 0; pair < high.length; pair++) {
        high[pair] = high[pair] < bar ? Task.FORBIDDEN : high[pair];
      }
      return task.with(high);
    }
    int[] groups = new int[task.affinity().length];
    for (int pair = 0; pair < groups.length; pair++) {
      groups[pair] = task.affinity()[pair] < bar ? 1 : 0;
    }
    int[] quotas = new int[2 * task.applications()];
    for (int application = 0; application < task.applications(); application++) {
      quotas[2 * application] = good;
    }
    return task.with(groups, quotas);
  }
}
