package stapel.experts.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.command.Result;

/** Each rule by an example small enough to work by hand. */
final class AssignRulesTest {
  @TempDir Path folder;

  /** Both want E1 most; together 0.9 + 0.7 beats 1 + 0.1. */
  private AssignAsk two() {
    return new AssignAsk(folder, 1, 1).affinity("A,E1,1", "A,E2,0.7", "B,E1,0.9", "B,E2,0.1");
  }

  @Test
  void theSumDecidesNotTheFirst() {
    assertEquals(List.of("A,E2,0.7", "B,E1,0.9"), two().assignment());
  }

  @Test
  void lastLineHasItsFigures() {
    Result result = two().run();
    assertEquals(
        List.of(
            "total_affinity",
            "expected_total_affinity",
            "worst_application_affinity",
            "min_load",
            "max_load",
            "optimal",
            "seconds"),
        List.copyOf(result.facts().keySet()));
    assertEquals(1.6, (double) result.facts().get("total_affinity"), 1e-12);
    assertEquals(0.7, (double) result.facts().get("worst_application_affinity"), 1e-12);
    assertEquals(true, result.facts().get("optimal"));
    assertEquals(1, result.facts().get("min_load"));
    assertEquals(1, result.facts().get("max_load"));
  }

  @Test
  void aConflictIsKept() {
    AssignAsk ask = two().rows("conflicts", "application,expert", "A,E2");
    assertEquals(List.of("A,E1,1", "B,E2,0.1"), ask.assignment());
  }

  @Test
  void aLockedPairStays() {
    AssignAsk ask = two().rows("locked", "application,expert", "B,E2");
    assertEquals(List.of("A,E1,1", "B,E2,0.1"), ask.assignment());
  }

  @Test
  void aPairThatIsAbsentHasAffinityZeroAndIsAllowed() {
    AssignAsk ask = new AssignAsk(folder, 2, 2).affinity("A,E1,1", "B,E2,0.5", "B,E1,0.4");
    assertEquals(List.of("A,E1,1", "A,E2,0", "B,E1,0.4", "B,E2,0.5"), ask.assignment());
  }

  @Test
  void anExpertsOwnLoadsStandBeforeThoseOfAll() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 3)
            .affinity("A,E1,1", "B,E1,1", "C,E1,0.9", "A,E2,0", "A,E3,0")
            .rows("loads", "expert,min,max", "E1,,2", "E3,1,");
    assertEquals(List.of("A,E1,1", "B,E1,1", "C,E3,0"), ask.assignment());
  }

  @Test
  void theLowestLoadOfAllIsKept() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 2).affinity("A,E1,1", "B,E1,0.9", "A,E2,0").flag("minLoad", "1");
    assertEquals(List.of("A,E1,1", "B,E2,0"), ask.assignment());
  }

  @Test
  void aQuotaIsKeptForEachAndForOne() {
    AssignAsk ask =
        new AssignAsk(folder, 2, 2)
            .affinity("A,E1,1", "A,E2,0.9", "A,E3,0.1", "B,E1,1", "B,E2,0.8", "B,E3,0.2")
            .rows("loads", "expert,min,max,group", "E1,,,science", "E2,,,science", "E3,,,trade")
            .rows("quotas", "application,group,at_least", "*,science,1", "B,trade,1");
    assertEquals(List.of("A,E1,1", "A,E2,0.9", "B,E1,1", "B,E3,0.2"), ask.assignment());
  }

  @Test
  void worstFirstServesTheWorstBetterThanTheSum() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 1).affinity("A,E1,1", "A,E2,0.5", "B,E1,0.6", "B,E2,0");
    assertEquals(List.of("A,E2,0.5", "B,E1,0.6"), ask.assignment());
    AssignAsk greedy =
        new AssignAsk(folder, 1, 1).affinity("A,E1,1", "A,E2,0.4", "B,E1,0.5", "B,E2,0.1");
    assertEquals(List.of("A,E1,1", "B,E2,0.1"), greedy.assignment());
    assertEquals(
        List.of("A,E2,0.4", "B,E1,0.5"), greedy.flag("fairness", "worst-first").assignment());
  }

  @Test
  void oneExpertAndOneApplication() {
    assertEquals(
        List.of("A,E1,-2.5"), new AssignAsk(folder, 1, 1).affinity("A,E1,-2.5").assignment());
  }

  @Test
  void whenAllAffinitiesAreEqualBoundsDecide() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 2).affinity("A,E1,1", "B,E1,1", "C,E1,1", "D,E1,1", "A,E2,1");
    assertEquals(3.0, ask.fact("total_affinity"), 1e-12);
    assertEquals(2, ask.run().facts().get("min_load"));
  }

  @Test
  void columnsStandInAnyOrderAndNamesMayBeQuoted() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 1)
            .rows(
                "affinity",
                "\uFEFFExpert,note,affinity,application",
                "\"E, 1\",x,1e-1,\"A \"\"a\"\"\"");
    assertEquals(List.of("\"A \"\"a\"\"\",\"E, 1\",0.1"), ask.assignment());
  }

  /** As some programs write it: every cell in quotes behind a byte-order mark. */
  @Test
  void aByteOrderMarkMayStandBeforeAQuotedHeader() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 1)
            .rows("affinity", "\uFEFF\"application\",\"expert\",\"affinity\"", "\"A\",\"E\",\"1\"");
    assertEquals(List.of("A,E,1"), ask.assignment());
  }
}
