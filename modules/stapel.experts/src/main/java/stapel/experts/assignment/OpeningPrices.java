package stapel.experts.assignment;

import java.util.Arrays;
import stapel.api.work.Progress;

/**
 * Prices of experts at which about as many readings want each one as it can take: stochastic
 * subgradient ascent of the dual, some applications at a time, with averaging (Nemirovski,
 * Juditsky, Lan and Shapiro 2009). They need not be exact, only near: what they get wrong is mended
 * by shortest paths.
 */
final class OpeningPrices {
  private static final int ROUNDS = 24;
  private static final int BLOCKS = 40;
  private static final int AVERAGED = 4;
  private static final double NARROWER = 0.8;

  private final Task task;
  private final int experts;
  private final double[] prices;
  private final double[] sums;
  private final int[] wanted;
  private final int[] chosen;
  private final double[] worths;
  private final int stride;
  private int next;
  private int averaged;

  private OpeningPrices(Task task) {
    this.task = task;
    experts = task.experts();
    prices = new double[experts];
    sums = new double[experts];
    wanted = new int[experts];
    chosen = new int[Math.min(task.reviews(), experts)];
    worths = new double[chosen.length];
    stride = stride(task.applications());
  }

  /** A price for each expert, and zero for the pool. */
  static long[] of(Task task, Progress progress) {
    OpeningPrices opening = new OpeningPrices(task);
    opening.search(progress);
    long[] whole = new long[task.experts() + 1];
    long grain = grain(task.affinity());
    for (int expert = 0; expert < task.experts(); expert++) {
      whole[expert] = grain * Math.round(opening.sums[expert] / (double) grain);
    }
    return whole;
  }

  private void search(Progress progress) {
    int block = Math.max(1, task.applications() / BLOCKS);
    double step = spread() / Math.max(1.0, (double) block * task.reviews() / experts) / 2;
    for (int round = 0; round < ROUNDS; round++) {
      progress.stopWhenCancelled();
      progress.at(round, ROUNDS);
      for (int done = 0; done < task.applications(); done += block) {
        int here = Math.min(block, task.applications() - done);
        choose(here);
        move(step, (double) here / task.applications());
        if (round >= ROUNDS - AVERAGED) {
          average();
        }
      }
      step *= NARROWER;
    }
  }

  /** Lets the next applications choose. */
  private void choose(int some) {
    Arrays.fill(wanted, 0);
    for (int at = 0; at < some; at++) {
      chooseFor(next);
      next = (int) (((long) next + stride) % task.applications());
    }
  }

  private void average() {
    averaged++;
    for (int expert = 0; expert < experts; expert++) {
      sums[expert] += (prices[expert] - sums[expert]) / averaged;
    }
  }

  private void move(double step, double part) {
    for (int expert = 0; expert < experts; expert++) {
      double above = wanted[expert] - task.most()[expert] * part;
      double below = task.least()[expert] * part - wanted[expert];
      double price = prices[expert];
      if (above > 0) {
        prices[expert] = price + step * above;
      } else if (below > 0) {
        prices[expert] = price - step * below;
      } else if (price > 0) {
        prices[expert] = Math.max(0, price + step * above);
      } else {
        prices[expert] = Math.min(0, price - step * below);
      }
    }
  }

  private void chooseFor(int application) {
    int size = 0;
    int row = application * experts;
    long[] affinity = task.affinity();
    double bar = Task.FORBIDDEN / 2.0;
    for (int expert = 0; expert < experts; expert++) {
      double worth = affinity[row + expert] - prices[expert];
      if (worth > bar) {
        int at = size < chosen.length ? size++ : size - 1;
        while (at > 0 && worths[at - 1] < worth) {
          worths[at] = worths[at - 1];
          chosen[at] = chosen[at - 1];
          at--;
        }
        worths[at] = worth;
        chosen[at] = expert;
        bar = size < chosen.length ? bar : worths[size - 1];
      }
    }
    for (int at = 0; at < size; at++) {
      wanted[chosen[at]]++;
    }
  }

  private double spread() {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (long value : task.affinity()) {
      if (value != Task.FORBIDDEN) {
        least = Math.min(least, (double) value);
        most = Math.max(most, (double) value);
      }
    }
    return Math.max(1, most - least);
  }

  /** A step that visits all applications and does not follow the order of the file. */
  private static int stride(int applications) {
    int stride = (int) (applications * 0.618) | 1;
    while (gcd(stride, applications) != 1) {
      stride += 2;
    }
    return stride;
  }

  /** What all affinities are multiples of; best prices are, too, so that ties stay ties. */
  private static long grain(long[] affinity) {
    long grain = 0;
    for (int at = 0; at < affinity.length && grain != 1; at++) {
      grain = affinity[at] == Task.FORBIDDEN ? grain : gcd(Math.abs(affinity[at]), grain);
    }
    return Math.max(1, grain);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
