package stapel.experts.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the reason from a flow that found no place for all readings (Hall's theorem in the form of
 * Hoffman's circulation theorem): the experts that could be reached are full, and the applications
 * that need them have nobody else. What hangs together is one reason; the smallest such set of
 * experts comes out of the search by itself.
 */
final class Cut {
  private final Task task;
  private final Units units;
  private final Flow flow;
  private final boolean[] inside;
  private final int[] parts;
  private final boolean[] locked;

  private Cut(Flow flow) {
    this.flow = flow;
    this.task = flow.task();
    this.units = flow.units();
    inside = new boolean[task.experts()];
    parts = new int[task.experts()];
    Arrays.setAll(parts, expert -> expert);
    locked = new boolean[task.affinity().length];
    for (int pair : task.locked()) {
      locked[pair] = true;
    }
  }

  static Unassignable of(Flow flow) {
    Cut cut = new Cut(flow);
    boolean pooled = flow.reached(flow.task().experts());
    for (int expert = 0; expert < cut.inside.length; expert++) {
      cut.inside[expert] = flow.reached(expert) != pooled;
    }
    return new Unassignable(pooled ? cut.least() : cut.capacity());
  }

  /**
   * Units the application must place inside, at least.
   *
   * @param ofPair most units of a pair: the cap's, or those of a reading to see what is without it
   */
  private long need(int application, int lockedReadings, long ofPair) {
    int groups = Math.max(1, task.quotaGroups());
    long[] outside = new long[groups];
    for (int expert = 0; expert < task.experts(); expert++) {
      if (!inside[expert] && free(application, expert)) {
        outside[task.quotaGroups() == 0 ? 0 : task.group(application, expert)] += ofPair;
      }
    }
    long left = (task.reviews() - lockedReadings) * units.ofReading();
    long quotas = 0;
    for (int group = 0; group < groups; group++) {
      left -= outside[group];
      if (task.quotaGroups() > 0) {
        long asked = flow.quota(application, group);
        quotas += Math.max(0, asked - outside[group]);
      }
    }
    return Math.max(Math.max(0, left), quotas);
  }

  /** Units the application can place inside, at most; its quotas may ask for others outside. */
  private long can(int application, int lockedReadings, long ofPair) {
    int groups = Math.max(1, task.quotaGroups());
    long[] within = new long[groups];
    for (int expert = 0; expert < task.experts(); expert++) {
      if (inside[expert] && free(application, expert)) {
        within[task.quotaGroups() == 0 ? 0 : task.group(application, expert)] += ofPair;
      }
    }
    long left = (task.reviews() - lockedReadings) * units.ofReading();
    for (int group = 0; group < task.quotaGroups(); group++) {
      left -= Math.max(0, flow.quota(application, group) - within[group]);
    }
    return Math.min(Arrays.stream(within).sum(), left);
  }

  private boolean free(int application, int expert) {
    return !locked[application * task.experts() + expert] && task.allowed(application, expert);
  }

  private List<Shortage> capacity() {
    int[] held = task.lockedOfApplications();
    long[] needs = new long[task.applications()];
    for (int application = 0; application < needs.length; application++) {
      needs[application] = need(application, held[application], units.ofPair());
      join(application, needs[application] > 0);
    }
    int[] lockedLoads = task.lockedOfExperts();
    List<Shortage> found = new ArrayList<>();
    for (int part : rootsInside()) {
      long room = 0;
      long fixed = 0;
      int[] experts = members(part);
      for (int expert : experts) {
        room += task.most()[expert];
        fixed += lockedLoads[expert];
      }
      int[] applications = concerned(needs, part);
      long need = fixed + wholeUp(sum(needs, applications));
      if (need > room) {
        long uncapped =
            Arrays.stream(applications)
                .mapToLong(at -> need(at, held[at], units.ofReading()))
                .sum();
        boolean capped = fixed + wholeUp(uncapped) <= room;
        found.add(
            new Shortage(
                Shortage.Kind.CAPACITY, applications, experts, group(experts), need, room, capped));
      }
    }
    return found;
  }

  private List<Shortage> least() {
    int[] held = task.lockedOfApplications();
    long[] cans = new long[task.applications()];
    for (int application = 0; application < cans.length; application++) {
      cans[application] = can(application, held[application], units.ofPair());
      join(application, cans[application] > 0);
    }
    int[] lockedLoads = task.lockedOfExperts();
    List<Shortage> found = new ArrayList<>();
    for (int part : rootsInside()) {
      long need = 0;
      int[] experts = members(part);
      long fixed = 0;
      for (int expert : experts) {
        need += Math.max(task.least()[expert], lockedLoads[expert]);
        fixed += lockedLoads[expert];
      }
      int[] applications = concerned(cans, part);
      long can = fixed + sum(cans, applications) / units.ofReading();
      if (need > can) {
        long uncapped =
            Arrays.stream(applications).mapToLong(at -> can(at, held[at], units.ofReading())).sum();
        boolean capped = fixed + uncapped / units.ofReading() >= need;
        found.add(
            new Shortage(
                Shortage.Kind.LEAST, applications, experts, group(experts), need, can, capped));
      }
    }
    return found;
  }

  private long wholeUp(long sum) {
    return (sum + units.ofReading() - 1) / units.ofReading();
  }

  private static long sum(long[] values, int[] at) {
    return Arrays.stream(at).mapToLong(one -> values[one]).sum();
  }

  /** Experts inside that one application could go to belong to one reason. */
  private void join(int application, boolean concerned) {
    int first = -1;
    for (int expert = 0; concerned && expert < parts.length; expert++) {
      if (inside[expert] && free(application, expert)) {
        first = first < 0 ? expert : first;
        parts[root(expert)] = root(first);
      }
    }
  }

  private int root(int expert) {
    int at = expert;
    while (parts[at] != at) {
      parts[at] = parts[parts[at]];
      at = parts[at];
    }
    return at;
  }

  private int[] rootsInside() {
    return IntStream.range(0, parts.length)
        .filter(expert -> inside[expert] && root(expert) == expert)
        .toArray();
  }

  private int[] members(int part) {
    return IntStream.range(0, parts.length)
        .filter(expert -> inside[expert] && root(expert) == part)
        .toArray();
  }

  private int[] concerned(long[] some, int part) {
    return IntStream.range(0, some.length)
        .filter(application -> some[application] > 0 && goesTo(application, part))
        .toArray();
  }

  private boolean goesTo(int application, int part) {
    for (int expert = 0; expert < parts.length; expert++) {
      if (inside[expert] && free(application, expert)) {
        return root(expert) == part;
      }
    }
    return false;
  }

  /** The group all these experts are of, or -1. */
  private int group(int[] experts) {
    if (task.groups().length != task.experts()) {
      return -1;
    }
    int[] groups = Arrays.stream(experts).map(expert -> task.groups()[expert]).distinct().toArray();
    return groups.length == 1 ? groups[0] : -1;
  }
}
