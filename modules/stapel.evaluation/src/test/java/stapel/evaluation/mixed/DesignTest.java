package stapel.evaluation.mixed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DesignTest {
  @Test
  void expertsJoinWhatTheyRead() {
    // Expert 0 joins applications 0 and 2, expert 2 joins 1 and 3.
    Design design = Design.of(readings(new int[] {0, 2, 1, 3, 2}, new int[] {0, 0, 2, 2, 1}));
    assertEquals(2, design.groups());
    assertArrayEquals(new int[] {0, 1, 0, 1}, design.group());
    assertArrayEquals(new int[] {2, 2}, design.sizes());
    assertTrue(design.severity());
  }

  @Test
  void severityNeedsAnExpertWhoReadTwoAndAnApplicationReadTwice() {
    assertFalse(Design.of(readings(new int[] {0, 0, 1, 1}, new int[] {0, 1, 2, 3})).severity());
    assertFalse(Design.of(readings(new int[] {0, 1, 2, 3}, new int[] {0, 0, 1, 1})).severity());
  }

  private static Readings readings(int[] application, int[] expert) {
    return new Readings(4, 4, application, expert, new double[application.length]);
  }
}
