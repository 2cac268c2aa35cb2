package stapel.experts.assignment;

/**
 * How many units each expert keeps, between their bounds; the last node stands for all that is kept
 * anywhere.
 */
final class Loads {
  private final long[] least;
  private final long[] most;
  private final long[] kept;
  private final long[] excess;
  private final int pool;

  Loads(Task task, Units units) {
    int experts = task.experts();
    int[] locked = task.lockedOfExperts();
    least = new long[experts];
    most = new long[experts];
    kept = new long[experts];
    excess = new long[experts + 1];
    pool = experts;
    for (int expert = 0; expert < experts; expert++) {
      least[expert] = Math.max(0, task.least()[expert] - locked[expert]) * units.ofReading();
      most[expert] = (task.most()[expert] - locked[expert]) * units.ofReading();
    }
  }

  /** Number of the node for all that is kept. */
  int pool() {
    return pool;
  }

  /** Units an expert or the pool has too many, negative when too few. */
  long excess(int node) {
    return excess[node];
  }

  void arrive(int expert, long units) {
    excess[expert] += units;
  }

  /** Lets an expert keep what the price says: all one can, the least, or what is there. */
  void settle(int expert, long price) {
    long wanted = Math.max(least[expert], Math.min(most[expert], excess[expert]));
    long keeps = price > 0 ? most[expert] : price < 0 ? least[expert] : wanted;
    keep(expert, keeps - kept[expert]);
  }

  void keep(int expert, long more) {
    kept[expert] += more;
    excess[expert] -= more;
    excess[pool] += more;
  }

  /** Expects so many units in all. */
  void expect(long units) {
    excess[pool] -= units;
  }

  void move(int from, int to, long units) {
    excess[from] -= units;
    excess[to] += units;
  }

  /** Units the expert could keep beyond those kept. */
  long room(int expert) {
    return most[expert] - kept[expert];
  }

  /** Units the expert could do without. */
  long spare(int expert) {
    return kept[expert] - least[expert];
  }

  /** Units that are in the wrong place. */
  long misplaced() {
    long sum = 0;
    for (long units : excess) {
      sum += Math.max(0, units);
    }
    return sum;
  }
}
