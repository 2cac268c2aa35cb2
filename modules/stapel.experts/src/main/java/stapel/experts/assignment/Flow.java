package stapel.experts.assignment;

import stapel.api.work.Progress;

/**
 * A flow of greatest affinity from the applications to the experts by successive shortest paths
 * over the compressed graph of experts (Ahuja, Magnanti and Orlin 1993, section 9.7), begun at
 * {@link OpeningPrices}: what is best for each application at those prices already satisfies the
 * optimality conditions, so that paths are only needed for the readings in the wrong place.
 */
final class Flow {
  /** Part of the time that prices take. */
  private static final double PRICES = 0.4;

  private final Task task;
  private final Units units;
  private final ExpertGraph graph;
  private final Loads loads;
  private final ShortestPaths paths;
  private boolean whole;

  private Flow(Task task, Units units, long[] prices) {
    this.task = task;
    this.units = units;
    this.graph = new ExpertGraph(task, units);
    this.loads = new Loads(task, units);
    new Opening(task, units, graph, loads, prices).place();
    this.paths = new ShortestPaths(graph, loads, prices);
  }

  /**
   * The flow of greatest affinity.
   *
   * @throws Unassignable when there is none within the bounds
   */
  static Flow of(Task task, Units units, Progress progress) {
    PlainShortages.refuse(task, units);
    long[] prices = OpeningPrices.of(task, progress.part(0, PRICES));
    Flow flow = new Flow(task, units, prices);
    if (!flow.run(progress.part(PRICES, 1))) {
      throw Cut.of(flow, progress);
    }
    return flow;
  }

  /** A flow as far as it goes, of no great affinity; the task has no plain shortage. */
  static Flow tried(Task task, Units units, Progress progress) {
    Flow flow = new Flow(task, units, new long[task.experts() + 1]);
    flow.whole = flow.run(progress);
    return flow;
  }

  /** True when all readings have a place. */
  private boolean run(Progress progress) {
    Augmenting augmenting = new Augmenting(graph, loads);
    long total = loads.misplaced();
    for (long left = total, turn = 0; left > 0; left = loads.misplaced(), turn++) {
      if (turn % 64 == 0) {
        progress.stopWhenCancelled();
        progress.at(total - left, total);
      }
      int end = paths.nearest();
      if (end < 0) {
        return false;
      }
      augmenting.along(paths, end);
    }
    return true;
  }

  /** True when all readings have a place in a flow that was {@link #tried}. */
  boolean whole() {
    return whole;
  }

  Loads loads() {
    return loads;
  }

  Task task() {
    return task;
  }

  Units units() {
    return units;
  }

  ExpertGraph graph() {
    return graph;
  }

  /** True when the last search came to this expert. */
  boolean reached(int node) {
    return paths.reached(node);
  }

  /** Units of a group the application must have beside those locked. */
  long quota(int application, int group) {
    long locked = 0;
    for (int pair : task.locked()) {
      boolean here = pair / task.experts() == application;
      locked += here && task.group(application, pair % task.experts()) == group ? 1 : 0;
    }
    int quota = task.quotas()[application * task.quotaGroups() + group];
    return Math.max(0, quota - locked) * units.ofReading();
  }
}
