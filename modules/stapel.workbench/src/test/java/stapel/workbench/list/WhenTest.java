package stapel.workbench.list;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.data.Row;

class WhenTest {

  private static final Row OPEN =
      new Row(
          Ref.of("intake.calls", "a", 1), "a", Map.of("state", "open", "blind", true), Map.of());

  @Test
  void holdsWhenEveryConditionDoes() {
    assertTrue(When.holds("", OPEN));
    assertTrue(When.holds("state:draft,open", OPEN));
    assertTrue(When.holds("state:open blind:true", OPEN));
    assertFalse(When.holds("state:draft", OPEN));
    assertFalse(When.holds("state:open blind:false", OPEN));
  }

  @Test
  void takesACellTheReaderDoesNotSeeForNoObjection() {
    assertTrue(When.holds("decided:yes", OPEN));
  }

  @Test
  void aMinusTurnsAConditionRound() {
    assertTrue(When.holds("state:open -waiting:0", row(2L)));
    assertFalse(When.holds("state:open -waiting:0", row(0L)));
    assertFalse(When.holds("-state:open,draft", row(2L)));
    assertTrue(When.holds("-waiting:0", OPEN), "nothing is seen that speaks against it");
  }

  private static Row row(long waiting) {
    return new Row(
        Ref.of("intake.calls", "a", 1), "a", Map.of("state", "open", "waiting", waiting), Map.of());
  }
}
