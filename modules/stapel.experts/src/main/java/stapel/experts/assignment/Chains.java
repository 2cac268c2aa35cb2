package stapel.experts.assignment;

import java.util.Arrays;

/**
 * Raises the application that is served worst by a chain of changes: it takes a better expert, who
 * gives up another application, which takes another expert, and so on until the loads fit again;
 * every application on the chain stays above what the worst one had. Of the chains found the one
 * that costs the sum least is taken.
 */
final class Chains {
  private final Task task;
  private final int[][] readers;
  private final Holding[] holdings;
  private final boolean[] fixed;
  private final long[] sums;
  private final int[] loads;
  private final int[] before;
  private final int[] movers;
  private final long[] changes;
  private final boolean[] closed;

  Chains(Task task, Assignment start) {
    this.task = task;
    readers = new int[task.applications()][];
    holdings = new Holding[task.experts()];
    Arrays.setAll(holdings, expert -> new Holding());
    fixed = new boolean[task.affinity().length];
    for (int pair : task.locked()) {
      fixed[pair] = true;
    }
    sums = new long[task.applications()];
    loads = start.loads();
    before = new int[task.experts()];
    movers = new int[task.experts()];
    changes = new long[task.experts()];
    closed = new boolean[task.experts()];
    for (int application = 0; application < readers.length; application++) {
      readers[application] = start.experts(application);
      sums[application] = start.affinity(application);
      for (int expert : readers[application]) {
        holdings[expert].add(application, task.worth(application, expert), 1);
      }
    }
  }

  /** The application with the least sum, the first of several. */
  int worst() {
    int worst = 0;
    for (int application = 1; application < sums.length; application++) {
      worst = sums[application] < sums[worst] ? application : worst;
    }
    return worst;
  }

  Assignment assignment() {
    return new Assignment(task, Arrays.stream(readers).map(int[]::clone).toArray(int[][]::new));
  }

  /** Raises an application; false when no chain does. */
  boolean raise(int application) {
    int best = -1;
    long change = Long.MIN_VALUE;
    for (int left : readers[application]) {
      if (!fixed[pair(application, left)]) {
        int end = search(application, left);
        if (end >= 0 && changes[end] > change) {
          best = left;
          change = changes[end];
        }
      }
    }
    if (best >= 0) {
      change(application, best, search(application, best));
    }
    return best >= 0;
  }

  /** The end of a chain that begins with leaving an expert, or -1; the dearest gain goes first. */
  private int search(int application, int left) {
    Arrays.fill(movers, -1);
    Arrays.fill(closed, false);
    long floor = sums[application];
    extend(application, left, floor, 0);
    boolean gives = loads[left] > task.least()[left];
    for (int expert = next(); expert >= 0; expert = next()) {
      closed[expert] = true;
      if (expert == left || gives && loads[expert] < task.most()[expert]) {
        return expert;
      }
      Holding holding = holdings[expert];
      for (int at = 0; at < holding.size(); at++) {
        int other = holding.application(at);
        if (!fixed[pair(other, expert)] && other != application && !moves(other, expert, left)) {
          extend(other, expert, floor, changes[expert]);
        }
      }
    }
    return -1;
  }

  private int next() {
    int next = -1;
    for (int expert = 0; expert < movers.length; expert++) {
      boolean open = movers[expert] >= 0 && !closed[expert];
      if (open && (next < 0 || changes[expert] > changes[next])) {
        next = expert;
      }
    }
    return next;
  }

  /** Finds where an application could go from an expert and stay above the floor. */
  private void extend(int application, int from, long floor, long before) {
    long worth = task.worth(application, from);
    long rest = sums[application] - worth;
    for (int to = 0; to < movers.length; to++) {
      if (!closed[to] && to != from && task.allowed(application, to)) {
        long more = task.affinity(application, to);
        boolean better = movers[to] < 0 || before + more - worth > changes[to];
        if (better
            && rest + more > floor
            && !fixed[pair(application, to)]
            && !reads(application, to)
            && keepsQuota(application, from, to)) {
          movers[to] = application;
          this.before[to] = from;
          changes[to] = before + more - worth;
        }
      }
    }
  }

  private boolean moves(int application, int end, int first) {
    for (int expert = end; expert != first && movers[expert] >= 0; expert = before[expert]) {
      if (movers[expert] == application) {
        return true;
      }
    }
    return false;
  }

  private void change(int application, int left, int end) {
    loads[left]--;
    loads[end]++;
    int expert = end;
    while (true) {
      int mover = movers[expert];
      int from = before[expert];
      move(mover, from, expert);
      if (mover == application && from == left) {
        return;
      }
      expert = from;
    }
  }

  private void move(int application, int from, int to) {
    holdings[from].take(holdings[from].find(application), 1);
    holdings[to].add(application, task.worth(application, to), 1);
    sums[application] += task.worth(application, to) - task.worth(application, from);
    int[] own = readers[application];
    for (int at = 0; at < own.length; at++) {
      own[at] = own[at] == from ? to : own[at];
    }
  }

  private boolean reads(int application, int expert) {
    for (int reader : readers[application]) {
      if (reader == expert) {
        return true;
      }
    }
    return false;
  }

  private boolean keepsQuota(int application, int from, int to) {
    if (task.quotaGroups() == 0 || task.group(application, from) == task.group(application, to)) {
      return true;
    }
    int group = task.group(application, from);
    int have = 0;
    for (int reader : readers[application]) {
      have += task.group(application, reader) == group ? 1 : 0;
    }
    return have > task.quotas()[application * task.quotaGroups() + group];
  }

  private int pair(int application, int expert) {
    return application * task.experts() + expert;
  }
}
