package stapel.experts.assignment;

import java.util.Arrays;

/**
 * The residual graph of an assignment with the applications eliminated: its nodes are the experts,
 * and the arc from one to another is the application that gains most, or loses least, when one of
 * its readings goes from the first to the second.
 *
 * <p>Readings are counted in units: one when an expert reads or does not, many when a reading is a
 * probability. The arcs of an expert are found when they are first asked for and mended with each
 * move, so a move costs about as many steps as there are experts.
 */
final class ExpertGraph {
  /** Gain of an arc that is not there. */
  static final long NONE = Task.FORBIDDEN;

  private final Task task;
  private final int experts;
  private final long pairUnits;

  /** Affinity of a pair that can take more units, otherwise {@link #NONE}. */
  private final long[] open;

  private final Holding[] holdings;
  private final Readers[] readers;
  private final GroupSlack slack;
  private final long[] gain;
  private final int[] mover;
  private final boolean[] known;

  ExpertGraph(Task task, Units units) {
    this.task = task;
    this.experts = task.experts();
    this.pairUnits = units.ofPair();
    this.open = task.affinity().clone();
    for (int pair : task.locked()) {
      open[pair] = NONE;
    }
    holdings = new Holding[experts];
    Arrays.setAll(holdings, expert -> new Holding());
    readers = new Readers[task.applications()];
    Arrays.setAll(readers, application -> new Readers());
    slack = GroupSlack.of(task, units.ofReading());
    gain = new long[experts * experts];
    mover = new int[experts * experts];
    known = new boolean[experts];
  }

  Holding holding(int expert) {
    return holdings[expert];
  }

  GroupSlack slack() {
    return slack;
  }

  /** Affinity of a pair that can take more units, otherwise {@link #NONE}. */
  long open(int application, int expert) {
    return open[application * experts + expert];
  }

  /** Units a pair can still take. */
  long room(int application, int expert) {
    if (open(application, expert) == NONE) {
      return 0;
    }
    int at = holdings[expert].find(application);
    return at < 0 ? pairUnits : pairUnits - holdings[expert].units(at);
  }

  /** Gains of all arcs of an expert, by the other's number from {@code from * experts} on. */
  long[] gains(int from) {
    if (!known[from]) {
      find(from);
    }
    return gain;
  }

  /** True when some application can move from the one to the other. */
  boolean leads(int from, int to) {
    return gains(from)[from * experts + to] > NONE / 2;
  }

  /** The application that moves along an arc that is there. */
  int mover(int from, int to) {
    return mover[from * experts + to];
  }

  /** Units that can go along an arc that is there. */
  long capacity(int application, int from, int to) {
    Holding holding = holdings[from];
    long held = holding.units(holding.find(application));
    long units = Math.min(held, room(application, to));
    return slack.same(application, from, to)
        ? units
        : Math.min(units, slack.free(application, from));
  }

  /** Gives units of an application to an expert. */
  void give(int application, int expert, long units) {
    long value = task.affinity(application, expert);
    boolean first = holdings[expert].add(application, value, units);
    if (first) {
      readers[application].add(expert);
    }
    if (units == pairUnits || room(application, expert) == 0) {
      shut(application, expert);
    }
    if (slack.add(application, expert, units)) {
      forgetArcs(application, expert);
    }
    if (first && known[expert]) {
      offer(expert, application, value);
    }
  }

  /** Takes units of an application from an expert. */
  void take(int application, int expert, long units) {
    Holding holding = holdings[expert];
    int at = holding.find(application);
    long value = holding.value(at);
    boolean last = holding.take(at, units);
    if (last) {
      readers[application].remove(expert);
    }
    if (open(application, expert) == NONE) {
      reopen(application, expert, value);
    }
    if (slack.add(application, expert, -units)) {
      forgetArcs(application, expert);
    }
    if (last && known[expert]) {
      withdraw(expert, application);
    }
  }

  /** A pair takes no more: arcs that led its application there are found anew. */
  private void shut(int application, int expert) {
    open[application * experts + expert] = NONE;
    Readers others = readers[application];
    for (int at = 0; at < others.size(); at++) {
      int from = others.expert(at);
      if (known[from] && mover[from * experts + expert] == application) {
        find(from, expert);
      }
    }
  }

  /** A pair can take units again. */
  private void reopen(int application, int expert, long value) {
    open[application * experts + expert] = value;
    Readers others = readers[application];
    for (int at = 0; at < others.size(); at++) {
      int from = others.expert(at);
      if (from != expert && known[from] && slack.allows(application, from, expert)) {
        int arc = from * experts + expert;
        long better = value - task.affinity(application, from);
        if (better > gain[arc]) {
          gain[arc] = better;
          mover[arc] = application;
        }
      }
    }
  }

  /** A quota was met or is met no more: the arcs out of that group change altogether. */
  private void forgetArcs(int application, int expert) {
    Readers others = readers[application];
    for (int at = 0; at < others.size(); at++) {
      int from = others.expert(at);
      if (slack.same(application, from, expert)) {
        known[from] = false;
      }
    }
  }

  /** An application's reading at this expert can go to others from now on. */
  private void offer(int from, int application, long value) {
    int row = from * experts;
    int pairs = application * experts;
    boolean leaves = slack.free(application, from) > 0;
    for (int to = 0; to < experts; to++) {
      long better = open[pairs + to] - value;
      if (better > gain[row + to] && (leaves || slack.allows(application, from, to))) {
        gain[row + to] = better;
        mover[row + to] = application;
      }
    }
    gain[row + from] = NONE;
  }

  private void withdraw(int from, int application) {
    int row = from * experts;
    for (int to = 0; to < experts; to++) {
      if (mover[row + to] == application) {
        find(from, to);
      }
    }
  }

  private void find(int from) {
    int row = from * experts;
    Arrays.fill(gain, row, row + experts, NONE / 2);
    Arrays.fill(mover, row, row + experts, -1);
    Holding holding = holdings[from];
    for (int at = 0; at < holding.size(); at++) {
      offer(from, holding.application(at), holding.value(at));
    }
    gain[row + from] = NONE;
    known[from] = true;
  }

  private void find(int from, int to) {
    Holding holding = holdings[from];
    long best = NONE / 2;
    int who = -1;
    for (int at = 0; at < holding.size(); at++) {
      int application = holding.application(at);
      long better = open[application * experts + to] - holding.value(at);
      if (better > best && slack.allows(application, from, to)) {
        best = better;
        who = application;
      }
    }
    gain[from * experts + to] = from == to ? NONE : best;
    mover[from * experts + to] = who;
  }
}
