package stapel.experts.assignment;

/**
 * What each application has of each group beyond its quota; without quotas every reading may leave
 * its group.
 */
final class GroupSlack {
  private final int groups;
  private final Task task;
  private final long[] slack;

  private GroupSlack(Task task, long[] slack) {
    this.groups = task.quotaGroups();
    this.task = task;
    this.slack = slack;
  }

  static GroupSlack of(Task task, long unit) {
    int groups = task.quotaGroups();
    long[] slack = new long[task.quotas().length];
    for (int at = 0; at < slack.length; at++) {
      slack[at] = -task.quotas()[at] * unit;
    }
    for (int pair : groups == 0 ? new int[0] : task.locked()) {
      int group = task.group(pair / task.experts(), pair % task.experts());
      slack[pair / task.experts() * groups + group] += unit;
    }
    return new GroupSlack(task, slack);
  }

  /** Units of the application that may leave the group of this expert. */
  long free(int application, int expert) {
    return groups == 0
        ? Long.MAX_VALUE
        : slack[application * groups + task.group(application, expert)];
  }

  /** Units of the application in this group beyond its quota, negative when below. */
  long of(int application, int group) {
    return slack[application * groups + group];
  }

  /** True when both pairs are of one group. */
  boolean same(int application, int from, int to) {
    return groups == 0 || task.group(application, from) == task.group(application, to);
  }

  /** True when a reading may go from one expert to the other. */
  boolean allows(int application, int from, int to) {
    return same(application, from, to) || free(application, from) > 0;
  }

  /** Counts units; true when the group has come to its quota or left it. */
  boolean add(int application, int expert, long units) {
    if (groups == 0) {
      return false;
    }
    int at = application * groups + task.group(application, expert);
    boolean before = slack[at] > 0;
    slack[at] += units;
    return before != slack[at] > 0;
  }
}
