package stapel.evaluation.ranked;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stapel.evaluation.calibrated.Absences;

/** What an absence changes is whole; only its column is bounded. */
final class NamesOfAbsencesTest {
  @Test
  void aColumnHoldsNinetyNamesOfMore() {
    List<String> all =
        IntStream.range(0, 100).mapToObj(i -> "pt_2026-" + "0".repeat(30) + (100 + i)).toList();
    Absences.Change change = new Absences.Change(all, List.of());
    assertEquals(all, change.lose());
    assertEquals(String.join(", ", all.subList(0, 90)), PanelStore.names(change.lose()));
  }
}
