package stapel.mentoring.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.command.Result;
import stapel.testkit.DiskFile;

/** From file to file, worked by hand. */
final class PlanCalculationTest {
  @TempDir Path folder;

  private List<String> lines() {
    return new DiskFile(folder.resolve("plan.json")).lines();
  }

  /**
   * Ёлка meets M at ten, which it prefers (82.5), and N the next day (60); B meets M at nine (70)
   * and cannot a second time. Two days of mentors, no gap: 212.5 - 500 - 2 * 4 = -295.5.
   */
  @Test
  void writesThePlanInItsForm() {
    Result result = new PlanAsk(folder).run();
    assertEquals(
        List.of(
            "{",
            "  \"objective\": -295.5,",
            "  \"upper_bound\": -295.5,",
            "  \"gap_pct\": 0,",
            "  \"sessions\": [",
            "    {",
            "      \"team\": \"B\",",
            "      \"mentor\": \"M\",",
            "      \"start\": \"2026-03-02T09:00\"",
            "    },",
            "    {",
            "      \"team\": \"Ёлка\",",
            "      \"mentor\": \"M\",",
            "      \"start\": \"2026-03-02T10:00\"",
            "    },",
            "    {",
            "      \"team\": \"Ёлка\",",
            "      \"mentor\": \"N\",",
            "      \"start\": \"2026-03-03T09:00:00\"",
            "    }",
            "  ],",
            "  \"unassigned\": [",
            "    {",
            "      \"team\": \"B\",",
            "      \"missing\": 1,",
            "      \"reason\": \"no_common_hours\"",
            "    }",
            "  ]",
            "}"),
        lines());
    assertEquals(Map.of("sessions", 3L, "missing", 1L), result.counts());
    assertEquals("optimal", result.facts().get("ending"));
  }

  /** Without M: its two sessions are moved (-40), B lacks two: 60 - 1500 - 4 - 40 = -1484. */
  @Test
  void mendsThePreviousPlan() {
    new PlanAsk(folder).run();
    DiskFile before = DiskFile.of(folder, "before.json", lines().toArray(String[]::new));
    Result result =
        new PlanAsk(folder)
            .previous(before)
            .runWith("[\"2026-03-02T09:00\", \"2026-03-02T10:00\"]", "[]");
    assertEquals("-1484", new PlanAsk(folder).plan().get("objective").getAsString());
    assertEquals(2L, result.counts().get("moved"));
  }

  /** Somebody left since: their sessions are named, counted as moved, and the rest is mended. */
  @Test
  void sessionsThatTheProblemDoesNotKnowAreNamed() {
    new PlanAsk(folder).run();
    String known = String.join("\n", lines());
    String strange = "{ \"team\": \"A\", \"mentor\": \"Gone\", \"start\": \"2026-03-02T09:00\" },";
    DiskFile before =
        DiskFile.of(
            folder,
            "before.json",
            known.replaceFirst("\"sessions\": \\[", "\"sessions\": [" + strange));
    Result result = new PlanAsk(folder).previous(before).run();
    assertEquals(
        new Result.Message(
            "mentoring.previous.strange", List.of("before.json", 1, "A, Gone, 2026-03-02T09:00")),
        result.messages().get(result.messages().size() - 1));
    assertEquals(1L, result.counts().get("moved"));
  }

  @Test
  void numbersWithManyDecimalsAreSummedAsWritten() {
    new PlanAsk(folder).runWith("\"fit\": 80", "\"fit\": 80.123456789012345");
    assertEquals("-295.376543210987655", new PlanAsk(folder).plan().get("objective").getAsString());
  }

  @Test
  void unknownMembersAreNamedAndPassedOver() {
    Result result = new PlanAsk(folder).runWith("\"slot_min\"", "\"made_by\": [{}], \"slot_min\"");
    assertEquals(
        new Result.Message("mentoring.json.ignored", List.of("made_by")),
        result.messages().get(result.messages().size() - 1));
  }

  @Test
  void nobodyAndNothingIsAPlanToo() {
    new PlanAsk(folder)
        .run(
            "{\"slots\": [], \"slot_min\": 60, \"rooms_per_slot\": 0,",
            "\"mentors\": [], \"teams\": [], \"fit\": []}");
    assertEquals("0", new PlanAsk(folder).plan().get("upper_bound").getAsString());
    assertEquals(0, new PlanAsk(folder).plan().getAsJsonArray("sessions").size());
  }
}
