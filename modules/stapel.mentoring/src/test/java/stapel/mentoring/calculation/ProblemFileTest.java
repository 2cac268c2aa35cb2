package stapel.mentoring.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Refusal;
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Fit;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Session;
import stapel.mentoring.timetable.Team;
import stapel.mentoring.timetable.Weights;
import stapel.testkit.DiskFile;

/** What is written is read back as it was, and what is locked stays. */
final class ProblemFileTest {
  private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final LocalDateTime TEN = NINE.plusHours(1);
  private static final Session LOCKED = new Session("Ёлка", "Вера", TEN);

  @TempDir Path folder;

  private static Demand demand() {
    return new Demand(
        List.of(NINE, TEN),
        2,
        List.of(new Mentor("Вера", Set.of(NINE, TEN), 2)),
        List.of(
            new Team("Ёлка", 1, 1, Set.of(NINE, TEN), Map.of(NINE, new BigDecimal("2.5"))),
            new Team("B", 0, 1, Set.of(NINE), Map.of())),
        List.of(new Fit("Ёлка", "Вера", BigDecimal.valueOf(70), 2, 1)),
        Weights.USUAL,
        Set.of(),
        Set.of(LOCKED));
  }

  private DiskFile file(byte[] bytes) {
    return DiskFile.ofBytes(folder, "problem.json", bytes);
  }

  @Test
  void isReadBackAsItWas() {
    Faults faults = new Faults("problem.json");
    DemandFile read = new DemandFile(faults, new Starts(faults), new PairLimit(10));
    assertEquals(demand(), read.read(file(ProblemFile.of(demand(), 60))));
    assertEquals(Set.of(), read.ignored());
    DiskFile plan = DiskFile.ofBytes(folder, "plan.json", ProblemFile.plan(Set.of(LOCKED)));
    assertEquals(Set.of(LOCKED), PlanFile.read(plan));
  }

  /** At nine it would be worth 2.5 more. */
  @Test
  void aLockedSessionStaysThoughAnotherHourIsWorthMore() {
    new PlanAsk(folder).run(file(ProblemFile.of(demand(), 60)));
    assertEquals(
        "2026-03-02T10:00",
        new PlanAsk(folder)
            .plan()
            .getAsJsonArray("sessions")
            .get(0)
            .getAsJsonObject()
            .get("start")
            .getAsString());
    assertEquals("66", new PlanAsk(folder).plan().get("objective").getAsString());
    assertEquals("66", new PlanAsk(folder).plan().get("upper_bound").getAsString());
  }

  @Test
  void aLockedSessionThatCannotBeIsRefused() {
    String text = new String(ProblemFile.of(demand(), 60), StandardCharsets.UTF_8);
    String wrong =
        text.replace("\"mentor\": \"Вера\",\n   \"start\"", "\"mentor\": \"Олег\",\n   \"start\"");
    assertEquals(false, wrong.equals(text), text);
    Refusal refused =
        assertThrows(
            Refusal.class,
            () -> new PlanAsk(folder).run(file(wrong.getBytes(StandardCharsets.UTF_8))));
    assertEquals("mentoring.locked.impossible", refused.problems().get(0).code());
  }
}
