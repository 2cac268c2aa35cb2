package stapel.experts.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;
import stapel.api.work.Progress;

/**
 * How few whole readings more, or how few less as a minimum, are enough for some experts under a
 * cap on probabilities, and whom of them it takes. Loads are whole and parts of readings are not,
 * so the cut alone says only what is enough: the rest is tried, as long as the task is small
 * enough.
 */
final class Fewest {
  /** Pairs looked at in all, over all tries. */
  private static final long MOST = 20_000_000;

  private final Task task;
  private final Units units;
  private final boolean more;
  private long tries;

  /**
   * Of a task that is short.
   *
   * @param more whether readings are added to the highest loads, or taken from the lowest
   */
  Fewest(Task task, Units units, boolean more) {
    this.task = task;
    this.units = units;
    this.more = more;
    this.tries = MOST / task.affinity().length;
  }

  /** Who is named for a shortage, and how many readings are missing. */
  record Named(int[] experts, long missing) {}

  /**
   * No more readings than these experts need, everybody else being free, and only those experts
   * without whom fewer would be enough; as given, where it takes too long to say.
   *
   * @param least so many are needed
   * @param enough so many are enough
   */
  Named named(int[] experts, long least, long enough) {
    long readings = least;
    while (readings < enough && !suffices(experts, readings)) {
      readings++;
    }
    if (tries <= 0) {
      return new Named(experts, enough);
    }
    int[] kept = experts;
    for (int expert : experts) {
      int[] rest = Arrays.stream(kept).filter(other -> other != expert).toArray();
      boolean fewer = suffices(rest, readings - 1);
      kept = fewer || tries <= 0 ? kept : rest;
    }
    return new Named(kept, readings);
  }

  /** False also when it takes too long. */
  private boolean suffices(int[] experts, long readings) {
    int[] loads = new int[task.experts()];
    Arrays.fill(loads, more ? task.applications() : 0);
    for (int expert : experts) {
      loads[expert] = more ? task.most()[expert] : task.least()[expert];
    }
    return suffices(experts, loads, readings, 0);
  }

  private boolean suffices(int[] experts, int[] loads, long readings, int from) {
    int[] open =
        IntStream.range(from, experts.length)
            .filter(at -> more || loads[experts[at]] > 0)
            .toArray();
    if (readings == 0 || open.length == 0) {
      return tries-- > 0 && possible(loads);
    }
    int step = more ? 1 : -1;
    boolean found = false;
    for (int i = 0; i < open.length && !found && tries > 0; i++) {
      loads[experts[open[i]]] += step;
      found = suffices(experts, loads, readings - 1, open[i]);
      loads[experts[open[i]]] -= step;
    }
    return found;
  }

  private boolean possible(int[] loads) {
    int[] free = new int[task.experts()];
    Arrays.fill(free, more ? 0 : task.applications());
    Task other = more ? task.withLoads(free, loads.clone()) : task.withLoads(loads.clone(), free);
    return Flow.tried(other, units, Progress.UNSEEN).whole();
  }
}
