package stapel.evaluation.ranked;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.evaluation.ranking.Joint;

/** Nobody waits for a ranking of thousands to be made anew a thousand times. */
final class AffordableAbsencesTest {
  private static boolean affordable(Optional<Joint.Method> method, int absences, int applications) {
    return PlacesWithout.affordable(method, absences, applications, 5 * applications);
  }

  @Test
  void ownSheetsAreBoundedToo() {
    assertTrue(affordable(Optional.empty(), 1_000, 1_000));
    assertFalse(affordable(Optional.empty(), 300, 5_000));
  }

  @Test
  void fittedOnesByTheirReadings() {
    assertTrue(affordable(Optional.of(Joint.Method.ADJUSTED), 200, 1_000));
    assertFalse(affordable(Optional.of(Joint.Method.ADJUSTED), 300, 1_000));
  }

  @Test
  void drawnOnesByTheirNumberAndSize() {
    assertTrue(affordable(Optional.of(Joint.Method.EXPECTED_RANK), 60, 1_000));
    assertFalse(affordable(Optional.of(Joint.Method.EXPECTED_RANK), 61, 100));
    assertFalse(affordable(Optional.of(Joint.Method.EXPECTED_RANK), 60, 5_000));
  }
}
