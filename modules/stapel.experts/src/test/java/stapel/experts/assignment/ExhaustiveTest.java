package stapel.experts.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;

/** Small tasks of all kinds of bounds against the trial of every assignment there is. */
final class ExhaustiveTest {
  private static final int TASKS = 3000;

  static Task task(Random random) {
    int applications = 1 + random.nextInt(4);
    int experts = 1 + random.nextInt(4);
    int reviews = 1 + random.nextInt(2);
    long[] affinity = new long[applications * experts];
    int fine = random.nextBoolean() ? 3 : 1000;
    Arrays.setAll(
        affinity, at -> random.nextInt(5) == 0 ? Task.FORBIDDEN : random.nextInt(fine) - 1);
    int[] most = new int[experts];
    int[] least = new int[experts];
    Arrays.setAll(most, expert -> random.nextInt(4));
    Arrays.setAll(least, expert -> random.nextInt(4) == 0 ? random.nextInt(most[expert] + 1) : 0);
    int[] groups = new int[experts];
    Arrays.setAll(groups, expert -> random.nextInt(2));
    int[] quotas = new int[random.nextBoolean() ? 0 : 2 * applications];
    Arrays.setAll(quotas, at -> random.nextInt(3) == 0 ? 1 : 0);
    int[] locked = random.nextInt(3) > 0 ? new int[0] : new int[] {random.nextInt(affinity.length)};
    if (locked.length > 0 && affinity[locked[0]] == Task.FORBIDDEN) {
      affinity[locked[0]] = 1;
    }
    return new Task(applications, experts, reviews, affinity, least, most, groups, quotas, locked);
  }

  /** The best of all assignments by sum, or by the worst application; empty when there is none. */
  private static OptionalLong best(Task task, boolean worst) {
    return best(task, worst, 0, new int[task.experts()], Long.MAX_VALUE, 0);
  }

  private static OptionalLong best(
      Task task, boolean byWorst, int application, int[] loads, long worst, long sum) {
    if (application == task.applications()) {
      for (int expert = 0; expert < loads.length; expert++) {
        if (loads[expert] < task.least()[expert] || loads[expert] > task.most()[expert]) {
          return OptionalLong.empty();
        }
      }
      return OptionalLong.of(byWorst ? worst : sum);
    }
    OptionalLong best = OptionalLong.empty();
    for (int some = 0; some < 1 << task.experts(); some++) {
      if (fits(task, application, some)) {
        long own = 0;
        for (int expert = 0; expert < loads.length; expert++) {
          own += (some >> expert & 1) == 0 ? 0 : task.affinity(application, expert);
          loads[expert] += some >> expert & 1;
        }
        OptionalLong found =
            best(task, byWorst, application + 1, loads, Math.min(worst, own), sum + own);
        for (int expert = 0; expert < loads.length; expert++) {
          loads[expert] -= some >> expert & 1;
        }
        if (found.isPresent() && (best.isEmpty() || found.getAsLong() > best.getAsLong())) {
          best = found;
        }
      }
    }
    return best;
  }

  static boolean fits(Task task, int application, int some) {
    if (Integer.bitCount(some) != task.reviews()) {
      return false;
    }
    int[] groups = new int[2];
    for (int expert = 0; expert < task.experts(); expert++) {
      boolean reads = (some >> expert & 1) == 1;
      if (reads && !task.allowed(application, expert)) {
        return false;
      }
      groups[task.groups()[expert]] += reads ? 1 : 0;
      int pair = application * task.experts() + expert;
      if (!reads && Arrays.stream(task.locked()).anyMatch(locked -> locked == pair)) {
        return false;
      }
    }
    for (int group = 0; group < task.quotaGroups(); group++) {
      if (groups[group] < task.quotas()[application * 2 + group]) {
        return false;
      }
    }
    return true;
  }

  private static void keepsBounds(Task task, Assignment assignment) {
    int[] loads = assignment.loads();
    for (int application = 0; application < task.applications(); application++) {
      int some = 0;
      for (int expert : assignment.experts(application)) {
        some |= 1 << expert;
      }
      assertTrue(fits(task, application, some), task.toString());
    }
    for (int expert = 0; expert < loads.length; expert++) {
      assertTrue(loads[expert] >= task.least()[expert] && loads[expert] <= task.most()[expert]);
    }
  }

  @Test
  void theSumIsTheGreatestOrThereIsAReason() {
    Random random = new Random(7);
    int possible = 0;
    for (int at = 0; at < TASKS; at++) {
      Task task = task(random);
      OptionalLong best = best(task, false);
      possible += best.isPresent() ? 1 : 0;
      try {
        Assignment ours = OptimalAssignment.of(task, Progress.UNSEEN);
        assertEquals(best, OptionalLong.of(ours.total()), "task " + at);
        keepsBounds(task, ours);
      } catch (Unassignable unassignable) {
        assertEquals(OptionalLong.empty(), best, "task " + at);
        assertTrue(!unassignable.shortages().isEmpty(), "task " + at);
        unassignable.shortages().forEach(shortage -> assertTrue(shortage.missing() > 0));
      }
    }
    assertTrue(possible > TASKS / 5 && possible < TASKS, possible + " possible");
  }

  @Test
  void theWorstServedIsServedNoWorseThanByTheSumAndMostlyAsWellAsCanBe() {
    Random random = new Random(11);
    int possible = 0;
    int best = 0;
    for (int at = 0; at < TASKS; at++) {
      Task task = task(random);
      OptionalLong exact = best(task, true);
      if (exact.isPresent()) {
        Assignment fair = FairAssignment.of(task, Progress.UNSEEN);
        keepsBounds(task, fair);
        assertTrue(fair.worst() >= OptimalAssignment.of(task, Progress.UNSEEN).worst());
        assertTrue(fair.worst() <= exact.getAsLong());
        possible++;
        best += fair.worst() == exact.getAsLong() ? 1 : 0;
      }
    }
    assertTrue(best >= 0.99 * possible, best + " of " + possible);
  }

  @Test
  void drawsKeepTheBoundsOfEveryKind() {
    Random random = new Random(13);
    int drawn = 0;
    for (int at = 0; at < TASKS; at++) {
      Task task = task(random);
      try {
        BigDecimal cap = new BigDecimal(random.nextBoolean() ? "0.625" : "0.7");
        Probabilities pairs = RandomAssignment.probabilities(task, cap, Progress.UNSEEN);
        for (int draw = 0; draw < 5; draw++) {
          keepsBounds(task, RandomAssignment.draw(pairs, random));
          drawn++;
        }
      } catch (Unassignable tooNarrow) {
        assertTrue(!tooNarrow.shortages().isEmpty());
      }
    }
    assertTrue(drawn > TASKS / 5, drawn + " drawn");
  }
}
