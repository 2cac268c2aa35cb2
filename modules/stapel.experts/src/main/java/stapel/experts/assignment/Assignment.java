package stapel.experts.assignment;

import java.util.Arrays;

/** Who reads what: for each application its experts in ascending order. Immutable. */
public final class Assignment {
  private final Task task;
  private final int[][] experts;

  Assignment(Task task, int[][] experts) {
    this.task = task;
    this.experts = experts;
    for (int[] some : experts) {
      Arrays.sort(some);
    }
  }

  /** The readings of a flow in whole readings, with those that are locked. */
  static Assignment of(Task task, ExpertGraph graph) {
    int[][] experts = new int[task.applications()][task.reviews()];
    int[] size = new int[task.applications()];
    for (int pair : task.locked()) {
      int application = pair / task.experts();
      experts[application][size[application]++] = pair % task.experts();
    }
    for (int expert = 0; expert < task.experts(); expert++) {
      Holding holding = graph.holding(expert);
      for (int at = 0; at < holding.size(); at++) {
        int application = holding.application(at);
        experts[application][size[application]++] = expert;
      }
    }
    return new Assignment(task, experts);
  }

  /** The experts of an application, in ascending order. */
  public int[] experts(int application) {
    return experts[application].clone();
  }

  /** Sum of an application's affinities, in units of the task. */
  public long affinity(int application) {
    long sum = 0;
    for (int expert : experts[application]) {
      sum += task.worth(application, expert);
    }
    return sum;
  }

  /** Sum over all applications, in units of the task. */
  public long total() {
    long sum = 0;
    for (int application = 0; application < experts.length; application++) {
      sum += affinity(application);
    }
    return sum;
  }

  /** Least sum of an application, in units of the task. */
  public long worst() {
    long worst = Long.MAX_VALUE;
    for (int application = 0; application < experts.length; application++) {
      worst = Math.min(worst, affinity(application));
    }
    return worst;
  }

  /** Readings of each expert. */
  public int[] loads() {
    int[] loads = new int[task.experts()];
    for (int[] some : experts) {
      for (int expert : some) {
        loads[expert]++;
      }
    }
    return loads;
  }
}
