package stapel.experts.assignment;

/**
 * Each application takes the experts that are best for it at given prices, its quotas first: no
 * other choice of experts alone would be better, only their loads may be wrong.
 */
final class Opening {
  private final Task task;
  private final Units units;
  private final ExpertGraph graph;
  private final Loads loads;
  private final long[] prices;

  Opening(Task task, Units units, ExpertGraph graph, Loads loads, long[] prices) {
    this.task = task;
    this.units = units;
    this.graph = graph;
    this.loads = loads;
    this.prices = prices;
  }

  /** Places all readings and lets the experts keep what their prices say. */
  void place() {
    int[] locked = task.lockedOfApplications();
    for (int application = 0; application < task.applications(); application++) {
      long need = (task.reviews() - locked[application]) * units.ofReading();
      loads.expect(need);
      need -= quotas(application);
      place(application, need, -1);
    }
    for (int expert = 0; expert < task.experts(); expert++) {
      loads.settle(expert, prices[expert]);
    }
  }

  private long quotas(int application) {
    long placed = 0;
    for (int group = 0; group < task.quotaGroups(); group++) {
      long have = graph.slack().of(application, group);
      if (have < 0) {
        place(application, -have, group);
        placed -= have;
      }
    }
    return placed;
  }

  private void place(int application, long need, int group) {
    for (long left = need; left > 0; ) {
      int expert = best(application, group);
      long more = Math.min(left, graph.room(application, expert));
      graph.give(application, expert, more);
      loads.arrive(expert, more);
      left -= more;
    }
  }

  private int best(int application, int group) {
    long most = ExpertGraph.NONE / 2;
    int best = -1;
    for (int expert = 0; expert < task.experts(); expert++) {
      long worth = graph.open(application, expert) - prices[expert];
      boolean better = worth > most || worth == most && loads.excess(expert) < loads.excess(best);
      if (better && (group < 0 || task.group(application, expert) == group)) {
        most = worth;
        best = expert;
      }
    }
    return best;
  }
}
