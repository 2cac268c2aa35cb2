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
    PlainShortages plain = new PlainShortages(task, units);
    plain.applications();
    plain.experts();
    if (!plain.found.isEmpty()) {
      throw new Unassignable(plain.found);
    }
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
    long possible = locked + free * units.ofPair() / units.ofReading();
    if (locked > task.reviews()) {
      add(Shortage.Kind.LOCKED_APPLICATION, one, new int[0], -1, locked, task.reviews(), false);
    } else if (free * units.ofPair() < (task.reviews() - locked) * units.ofReading()) {
      boolean capped = locked + free >= task.reviews();
      add(Shortage.Kind.EXPERTS, one, new int[0], -1, task.reviews(), possible, capped);
    }
  }

  private void quotas(int application, int locked, int[] held, int[] inGroup) {
    int[] one = {application};
    long asked = locked;
    for (int group = 0; group < held.length; group++) {
      int quota = task.quotas()[application * held.length + group];
      long possible = held[group] + inGroup[group] * units.ofPair() / units.ofReading();
      asked += Math.max(0, quota - held[group]);
      if (possible < quota) {
        boolean capped = held[group] + inGroup[group] >= quota;
        add(Shortage.Kind.GROUP, one, new int[0], group, quota, possible, capped);
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
