package stapel.evaluation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void whoWinsIsNamedInTheOrderKept() {
    String kept = "0-33, 0-35, 0-52, 0-7, 0-9";
    assertEquals(
        List.of("0-33", "0-35", "0-52", "0-7", "0-9"), List.copyOf(Findings.Without.names(kept)));
    assertEquals(kept, String.join(", ", Findings.Without.names(kept)));
  }
}
