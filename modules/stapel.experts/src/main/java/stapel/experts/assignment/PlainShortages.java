package stapel.experts.assignment;

import java.util.ArrayList;
import java.util.List;

/** Shortages that concern one application or one expert alone, found before anything is tried. */
final class PlainShortages {
  private final Task task;
  private final Units units;
  private final List<Shortage> found = new ArrayList<>();

  private PlainShortages(Task task, Units units) {
    this.task = task;
    this.units = units;
  }

  static void refuse(Task task, Units units) {
    List<Shortage> found = of(task, units);
    if (!found.isEmpty()) {
      throw new Unassignable(found);
    }
  }

  /** All there are. */
  static List<Shortage> of(Task task, Units units) {
    PlainShortages plain = new PlainShortages(task, units);
    plain.applications();
    plain.experts();
    return plain.found;
  }

  private void applications() {
    int[] locked = task.lockedOfApplications();
    boolean[] isLocked = new boolean[task.applications() * task.experts()];
    for (int pair : task.locked()) {
      isLocked[pair] = true;
    }
    int groups = task.quotaGroups();
    for (int application = 0; application < task.applications(); application++) {
      long free = 0;
      int[] inGroup = new int[groups];
      int[] held = new int[groups];
      for (int expert = 0; expert < task.experts(); expert++) {
        boolean holds = isLocked[application * task.experts() + expert];
        boolean takes = !holds && task.allowed(application, expert);
        free += takes ? 1 : 0;
        if (groups > 0) {
          held[task.group(application, expert)] += holds ? 1 : 0;
          inGroup[task.group(application, expert)] += takes ? 1 : 0;
        }
      }
      application(application, locked[application], free);
      quotas(application, locked[application], held, inGroup);
    }
  }

  private void application(int application, int locked, long free) {
    int[] one = {application};
    long needed = locked + units.pairs(task.reviews() - locked);
    if (locked > task.reviews()) {
      add(Shortage.Kind.LOCKED_APPLICATION, one, new int[0], -1, locked, task.reviews(), false);
    } else if (locked + free < needed) {
      add(Shortage.Kind.EXPERTS, one, new int[0], -1, needed, locked + free, units.capped());
    }
  }

  private void quotas(int application, int locked, int[] held, int[] inGroup) {
    int[] one = {application};
    long asked = locked;
    for (int group = 0; group < held.length; group++) {
      int quota = task.quotas()[application * held.length + group];
      long beside = Math.max(0, quota - held[group]);
      asked += beside;
      if (inGroup[group] < units.pairs(beside)) {
        long needed = held[group] + units.pairs(beside);
        long possible = held[group] + (long) inGroup[group];
        add(Shortage.Kind.GROUP, one, new int[0], group, needed, possible, units.capped());
      }
    }
    if (asked > task.reviews() && locked <= task.reviews()) {
      add(Shortage.Kind.QUOTAS, one, new int[0], -1, asked, task.reviews(), false);
    }
  }

  private void experts() {
    int[] locked = task.lockedOfExperts();
    for (int expert = 0; expert < task.experts(); expert++) {
      if (locked[expert] > task.most()[expert]) {
        int[] one = {expert};
        int most = task.most()[expert];
        add(Shortage.Kind.LOCKED_EXPERT, new int[0], one, -1, locked[expert], most, false);
      }
    }
  }

  private void add(
      Shortage.Kind kind,
      int[] applications,
      int[] experts,
      int group,
      long need,
      long can,
      boolean capped) {
    found.add(new Shortage(kind, applications, experts, group, need, can, capped));
  }
}
