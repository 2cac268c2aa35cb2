package stapel.experts.assignment;

import java.util.Arrays;

/**
 * With what probability each expert reads each application. Immutable.
 *
 * <p>Counted in units of a reading, so that sums are exact.
 */
public final class Probabilities {
  private final Task task;
  private final long unit;
  private final int[][] experts;
  private final long[][] units;

  private Probabilities(Task task, long unit) {
    this.task = task;
    this.unit = unit;
    experts = new int[task.applications()][0];
    units = new long[task.applications()][0];
  }

  static Probabilities of(Flow flow) {
    Task task = flow.task();
    Probabilities made = new Probabilities(task, flow.units().ofReading());
    for (int pair : task.locked()) {
      made.add(pair / task.experts(), pair % task.experts(), made.unit);
    }
    for (int expert = 0; expert < task.experts(); expert++) {
      Holding holding = flow.graph().holding(expert);
      for (int at = 0; at < holding.size(); at++) {
        made.add(holding.application(at), expert, holding.units(at));
      }
    }
    return made;
  }

  private void add(int application, int expert, long some) {
    int size = experts[application].length;
    experts[application] = Arrays.copyOf(experts[application], size + 1);
    units[application] = Arrays.copyOf(units[application], size + 1);
    experts[application][size] = expert;
    units[application][size] = some;
  }

  Task task() {
    return task;
  }

  long unit() {
    return unit;
  }

  /** Experts who may come to read an application. */
  public int[] experts(int application) {
    return experts[application].clone();
  }

  long[] units(int application) {
    return units[application];
  }

  /** Probability that this expert reads this application. */
  public double of(int application, int expert) {
    for (int at = 0; at < experts[application].length; at++) {
      if (experts[application][at] == expert) {
        return (double) units[application][at] / unit;
      }
    }
    return 0;
  }

  /** Expected sum of affinities, in units of the task. */
  public double total() {
    double sum = 0;
    for (int application = 0; application < experts.length; application++) {
      for (int at = 0; at < experts[application].length; at++) {
        double worth = (double) task.worth(application, experts[application][at]);
        sum += worth * units[application][at] / unit;
      }
    }
    return sum;
  }
}
