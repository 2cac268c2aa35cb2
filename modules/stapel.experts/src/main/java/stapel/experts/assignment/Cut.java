package stapel.experts.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import stapel.api.work.Progress;

/**
 * Reads the reason from a flow that found no place for all readings (Hall's theorem in the form of
 * Hoffman's circulation theorem): the experts that could be reached are full, and the applications
 * that need them have nobody else; or, for lowest loads, the experts from whom one in want can be
 * reached have the least, and no application can give them more. What hangs together is one reason;
 * the smallest such set of experts comes out of the search by itself.
 */
final class Cut {
  private final Task task;
  private final Units units;
  private final Flow flow;
  private final boolean[] inside;
  private final boolean[] locked;

  private Cut(Flow flow) {
    this.flow = flow;
    this.task = flow.task();
    this.units = flow.units();
    inside = new boolean[task.experts()];
    locked = new boolean[task.affinity().length];
    for (int pair : task.locked()) {
      locked[pair] = true;
    }
  }

  /** Why the flow ends here, and what is short at the other ends of the loads besides. */
  static Unassignable of(Flow flow, Progress progress) {
    boolean pooled = flow.reached(flow.task().experts());
    List<Shortage> found = new ArrayList<>(here(flow));
    Task task = flow.task();
    int[] free = new int[task.experts()];
    Arrays.fill(free, pooled ? 0 : task.applications());
    Task other = pooled ? task.withLoads(free, task.most()) : task.withLoads(task.least(), free);
    Flow others = Flow.tried(other, flow.units(), progress);
    found.addAll(others.whole() ? List.of() : here(others));
    return new Unassignable(found);
  }

  private static List<Shortage> here(Flow flow) {
    Cut cut = new Cut(flow);
    if (flow.reached(flow.task().experts())) {
      cut.markWanting();
      return cut.least();
    }
    for (int expert = 0; expert < cut.inside.length; expert++) {
      cut.inside[expert] = flow.reached(expert);
    }
    return cut.capacity();
  }

  /** The experts in want and those from whom a way leads to them; none leads there from outside. */
  private void markWanting() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int expert = 0; expert < inside.length; expert++) {
      if (flow.loads().excess(expert) < 0) {
        inside[expert] = true;
        open.add(expert);
      }
    }
    while (!open.isEmpty()) {
      int to = open.remove();
      for (int from = 0; from < inside.length; from++) {
        if (!inside[from] && flow.graph().leads(from, to)) {
          inside[from] = true;
          open.add(from);
        }
      }
    }
  }

  /** Units the application must place inside, at least, when a pair takes so many. */
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

  /**
   * Units the application can place inside, at most, when a pair takes so many; its quotas may ask
   * for others outside.
   */
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
    List<Shortage> found = new ArrayList<>();
    for (int[] part : parts(application -> need(application, held[application], units.ofPair()))) {
      long missing = missing(part, 1);
      if (missing > 0) {
        found.add(capacity(part, missing, held));
      }
    }
    return found;
  }

  private Shortage capacity(int[] part, long enough, int[] held) {
    Fewest.Named named = named(part, enough, 1);
    int[] experts = named.experts();
    int[] lockedLoads = task.lockedOfExperts();
    long room = Arrays.stream(experts).mapToLong(expert -> task.most()[expert]).sum();
    long fixed = Arrays.stream(experts).mapToLong(expert -> lockedLoads[expert]).sum();
    int[] applications =
        concerned(application -> need(application, held[application], units.ofPair()));
    long plain =
        Arrays.stream(applications).mapToLong(one -> need(one, held[one], units.ofReading())).sum();
    boolean capped = fixed + wholeUp(plain) <= room;
    return new Shortage(
        Shortage.Kind.CAPACITY,
        applications,
        experts,
        task.groupOf(experts),
        room + named.missing(),
        room,
        capped);
  }

  private List<Shortage> least() {
    int[] held = task.lockedOfApplications();
    List<Shortage> found = new ArrayList<>();
    for (int[] part : parts(application -> can(application, held[application], units.ofPair()))) {
      long missing = missing(part, -1);
      if (missing > 0) {
        found.add(least(part, missing, held));
      }
    }
    return found;
  }

  private Shortage least(int[] part, long enough, int[] held) {
    Fewest.Named named = named(part, enough, -1);
    int[] experts = named.experts();
    int[] lockedLoads = task.lockedOfExperts();
    long need =
        Arrays.stream(experts)
            .mapToLong(expert -> Math.max(task.least()[expert], lockedLoads[expert]))
            .sum();
    long fixed = Arrays.stream(experts).mapToLong(expert -> lockedLoads[expert]).sum();
    int[] applications =
        concerned(application -> can(application, held[application], units.ofPair()));
    long plain =
        Arrays.stream(applications).mapToLong(one -> can(one, held[one], units.ofReading())).sum();
    boolean capped = fixed + plain / units.ofReading() >= need;
    return new Shortage(
        Shortage.Kind.LEAST,
        applications,
        experts,
        task.groupOf(experts),
        need,
        need - named.missing(),
        capped);
  }

  /** What hangs together of those inside, by the applications that place something there. */
  private List<int[]> parts(IntToLongFunction placed) {
    Parts parts = new Parts(task.experts());
    for (int application = 0; application < task.applications(); application++) {
      parts.join(placed.applyAsLong(application) > 0 ? goal(application) : new int[0]);
    }
    return Arrays.stream(parts.roots(inside))
        .mapToObj(part -> parts.members(inside, part))
        .toList();
  }

  private Fewest.Named named(int[] part, long enough, int sign) {
    Fewest.Named named = new Fewest.Named(part, enough);
    if (units.capped()) {
      long parts = Arrays.stream(part).mapToLong(expert -> excess(expert, sign)).sum();
      named = new Fewest(task, units, sign > 0).named(part, wholeUp(parts), enough);
    }
    Arrays.fill(inside, false);
    Arrays.stream(named.experts()).forEach(expert -> inside[expert] = true);
    return named;
  }

  /**
   * Whole readings by which these have too many, or too few, and which are enough: under a cap each
   * part of a reading counts as one.
   */
  private long missing(int[] experts, int sign) {
    return Arrays.stream(experts).mapToLong(expert -> wholeUp(excess(expert, sign))).sum();
  }

  private long excess(int expert, int sign) {
    return Math.max(0, sign * flow.loads().excess(expert));
  }

  private long wholeUp(long sum) {
    return (sum + units.ofReading() - 1) / units.ofReading();
  }

  /** Experts inside that an application could go to. */
  private int[] goal(int application) {
    return IntStream.range(0, inside.length)
        .filter(expert -> inside[expert] && free(application, expert))
        .toArray();
  }

  private int[] concerned(IntToLongFunction placed) {
    return IntStream.range(0, task.applications())
        .filter(application -> placed.applyAsLong(application) > 0)
        .toArray();
  }
}
