package stapel.experts.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;

/** Reasons of small tasks against every assignment there would be without bounds on loads. */
final class MinimalReasonsTest {
  private static final int TASKS = 6000;

  private final List<int[]> everyLoads = new ArrayList<>();

  private void collect(Task task, int application, int[] loads) {
    if (application == task.applications()) {
      everyLoads.add(loads.clone());
      return;
    }
    for (int some = 0; some < 1 << task.experts(); some++) {
      if (ExhaustiveTest.fits(task, application, some)) {
        int[] more = loads.clone();
        for (int expert = 0; expert < more.length; expert++) {
          more[expert] += some >> expert & 1;
        }
        collect(task, application + 1, more);
      }
    }
  }

  private long least(ToLongFunction<int[]> ofLoads) {
    return everyLoads.stream().mapToLong(ofLoads).min().orElseThrow();
  }

  private static long above(Task task, int[] loads, int[] experts) {
    return Arrays.stream(experts).mapToLong(e -> loads[e] - task.most()[e]).sum();
  }

  private static long below(Task task, int[] loads, int[] experts) {
    return Arrays.stream(experts).mapToLong(e -> task.least()[e] - loads[e]).sum();
  }

  /** What these experts have too many at least, or too few. */
  private long shortOf(Task task, Shortage.Kind kind, int[] experts) {
    return kind == Shortage.Kind.CAPACITY
        ? least(loads -> above(task, loads, experts))
        : least(loads -> below(task, loads, experts));
  }

  private static long sum(List<Shortage> shortages, Shortage.Kind kind) {
    return shortages.stream().filter(s -> s.kind() == kind).mapToLong(Shortage::missing).sum();
  }

  private static boolean ofLoads(Shortage shortage) {
    return shortage.kind() == Shortage.Kind.CAPACITY || shortage.kind() == Shortage.Kind.LEAST;
  }

  @Test
  void addingWhatIsMissingIsJustEnoughAndNobodyIsNamedInVain() {
    Random random = new Random(17);
    int both = 0;
    int reasons = 0;
    for (int at = 0; at < TASKS; at++) {
      Task task = ExhaustiveTest.task(random);
      List<Shortage> found;
      try {
        OptimalAssignment.of(task, Progress.UNSEEN);
        continue;
      } catch (Unassignable unassignable) {
        found = unassignable.shortages();
      }
      if (!found.stream().allMatch(MinimalReasonsTest::ofLoads)) {
        continue;
      }
      everyLoads.clear();
      collect(task, 0, new int[task.experts()]);
      String what = "task " + at + " " + found;
      long over = least(l -> above(task, l, over(task, l)));
      long under = least(l -> below(task, l, under(task, l)));
      assertEquals(over, sum(found, Shortage.Kind.CAPACITY), what);
      assertEquals(under, sum(found, Shortage.Kind.LEAST), what);
      for (Shortage shortage : found) {
        reasons++;
        assertEquals(shortage.missing(), shortOf(task, shortage.kind(), shortage.experts()), what);
        for (int left : shortage.experts()) {
          int[] rest = Arrays.stream(shortage.experts()).filter(e -> e != left).toArray();
          assertTrue(shortOf(task, shortage.kind(), rest) < shortage.missing(), what);
        }
      }
      both += over > 0 && under > 0 ? 1 : 0;
    }
    assertTrue(reasons > 100, reasons + " reasons");
    assertTrue(both > 3, both + " short at both ends");
  }

  private static int[] over(Task task, int[] loads) {
    return experts(task).filter(e -> loads[e] > task.most()[e]).toArray();
  }

  private static int[] under(Task task, int[] loads) {
    return experts(task).filter(e -> loads[e] < task.least()[e]).toArray();
  }

  private static IntStream experts(Task task) {
    return IntStream.range(0, task.experts());
  }

  private static boolean possible(Task task, BigDecimal cap) {
    try {
      RandomAssignment.probabilities(task, cap, Progress.UNSEEN);
      return true;
    } catch (Unassignable not) {
      return false;
    }
  }

  /** True when some way to share this many readings of capacity among the experts is enough. */
  private static boolean enough(Task task, BigDecimal cap, long readings) {
    return enough(task, cap, readings, experts(task).toArray(), 0);
  }

  private static boolean enough(Task task, BigDecimal cap, long readings, int[] experts, int from) {
    if (readings == 0 || experts.length == 0) {
      return possible(task, cap);
    }
    for (int at = from; at < experts.length; at++) {
      int[] most = task.most().clone();
      most[experts[at]]++;
      if (enough(task.withLoads(task.least(), most), cap, readings - 1, experts, at)) {
        return true;
      }
    }
    return false;
  }

  /** Everybody but these reads as much as there is. */
  private static Task free(Task task, int[] but) {
    int[] most = new int[task.experts()];
    Arrays.fill(most, task.applications());
    Arrays.stream(but).forEach(expert -> most[expert] = task.most()[expert]);
    return task.withLoads(task.least(), most);
  }

  private static void nobodyInVain(Task task, BigDecimal cap, Shortage shortage, String what) {
    for (int left : shortage.experts()) {
      int[] rest = Arrays.stream(shortage.experts()).filter(e -> e != left).toArray();
      assertTrue(enough(free(task, rest), cap, shortage.missing() - 1, rest, 0), what);
    }
  }

  @Test
  void underACapAddingWhatIsMissingIsJustEnoughAndNobodyIsNamedInVain() {
    Random random = new Random(19);
    int capped = 0;
    int all = 0;
    for (int at = 0; at < TASKS; at++) {
      Task task = ExhaustiveTest.task(random);
      Task loose = task.withLoads(new int[task.experts()], task.most());
      BigDecimal cap = new BigDecimal(random.nextBoolean() ? "0.5" : "0.7");
      try {
        RandomAssignment.probabilities(loose, cap, Progress.UNSEEN);
      } catch (Unassignable unassignable) {
        List<Shortage> found = unassignable.shortages();
        long missing = sum(found, Shortage.Kind.CAPACITY);
        if (missing > 0) {
          all++;
          assertTrue(enough(loose, cap, missing), "task " + at);
          assertFalse(enough(loose, cap, missing - 1), "fewer are enough, task " + at);
          for (Shortage shortage : found) {
            if (shortage.kind() == Shortage.Kind.CAPACITY) {
              nobodyInVain(loose, cap, shortage, "task " + at + " " + shortage);
            }
          }
          boolean byCap = found.stream().anyMatch(Shortage::capped);
          assertTrue(byCap || !possible(loose, BigDecimal.ONE), "the cap is not named, task " + at);
          capped += byCap ? 1 : 0;
        }
      }
    }
    assertTrue(capped > 20, capped + " by the cap");
    assertTrue(all > 100, all + " reasons");
  }

  @Test
  void aCapThatRoundsToNothingIsRefusedNotDropped() {
    for (String cap : List.of("0", "-1", "0.0000000009", "1e-20", "1.0000000001")) {
      BigDecimal number = new BigDecimal(cap);
      assertThrows(IllegalArgumentException.class, () -> RandomAssignment.units(number), cap);
    }
    assertEquals(
        new Units(1_000_000_000, 1), RandomAssignment.units(new BigDecimal("0.000000001")));
    assertEquals(
        new Units(1_000_000_000, 1), RandomAssignment.units(new BigDecimal("0.0000000019999")));
  }
}
