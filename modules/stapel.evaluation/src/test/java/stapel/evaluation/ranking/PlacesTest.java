package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.evaluation.api.Fraction;

/** Places, worked by hand on panels of one mark an application unless said otherwise. */
final class PlacesTest {
  private static final Scoring MEAN = Scoring.of(Order.POOLED, new Mean());

  private static List<String> places(Selection selection, String... scores) {
    return Panel.lines(Ranker.rank(Panel.scored(scores), MEAN, selection));
  }

  private static Cohort grouped(String... lines) {
    List<String> marks = new ArrayList<>();
    List<Application> applications = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(" ");
      marks.add(cells[0] + " E1 merit " + cells[2]);
      applications.add(new Application(cells[0], Optional.of(cells[1]), Optional.empty()));
    }
    return new Cohort(Panel.marks(marks), List.of(Criterion.plain("merit")), applications);
  }

  @Test
  void tiesShareARank() {
    assertEquals(
        List.of(
            "1 A 5.000000 in all",
            "2 B 4.000000 in all",
            "2 C 4.000000 in all",
            "4 D 3.000000 in all"),
        places(Selection.everybody(), "D=3", "C=4", "B=4", "A=5"));
  }

  @Test
  void topNCutsAndTheReserveFollows() {
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 in top",
            "3 C 3.000000 reserve reserve",
            "4 D 2.000000 out top"),
        places(Selection.everybody().withTop(2).withReserve(1), "A=5", "B=4", "C=3", "D=2"));
  }

  @Test
  void anUnresolvedTieAcrossTheCutIsShown() {
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 tie top",
            "2 C 4.000000 tie top",
            "4 D 3.000000 out top"),
        places(Selection.everybody().withTop(2), "A=5", "B=4", "C=4", "D=3"));
  }

  @Test
  void oneOfTheTiedTakesTheFirstReservePlace() {
    // B and C: one is in, the other is first on the reserve, whoever it is; D has the second place.
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 tie top",
            "2 C 4.000000 tie top",
            "4 D 3.000000 reserve reserve",
            "5 E 2.000000 out top"),
        places(Selection.everybody().withTop(2).withReserve(2), "A=5", "B=4", "C=4", "D=3", "E=2"));
  }

  @Test
  void aTieAcrossTheEndOfTheReserveIsShown() {
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 tie reserve",
            "2 C 4.000000 tie reserve",
            "4 D 3.000000 out top"),
        places(Selection.everybody().withTop(1).withReserve(1), "A=5", "B=4", "C=4", "D=3"));
  }

  @Test
  void aTieInsideTheCutNeedsNoRule() {
    assertEquals(
        List.of("1 A 5.000000 in top", "1 B 5.000000 in top", "3 C 4.000000 out top"),
        places(Selection.everybody().withTop(2), "A=5", "B=5", "C=4"));
  }

  @Test
  void quotasComeFirstThenTheRestByRank() {
    // Three places, at least one for south: D (rank 4) by its quota, then A and B by rank; C waits.
    Ranking ranking =
        Ranker.rank(
            grouped("A north 5", "B north 4", "C north 3", "D south 2", "E south 1"),
            MEAN,
            Selection.everybody().withTop(3).withQuotas(new Quota("south", 1)).withReserve(1));
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 in top",
            "3 C 3.000000 reserve reserve",
            "4 D 2.000000 in quota:south",
            "5 E 1.000000 out top"),
        Panel.lines(ranking));
  }

  @Test
  void aQuotaDoesNotReachBelowTheFloor() {
    Ranking ranking =
        Ranker.rank(
            grouped("A north 5", "B north 4", "D south 2"),
            MEAN,
            Selection.everybody()
                .withTop(2)
                .withQuotas(new Quota("south", 1))
                .withFloor(Fraction.of(3)));
    assertEquals(
        List.of("1 A 5.000000 in top", "2 B 4.000000 in top", "3 D 2.000000 out floor"),
        Panel.lines(ranking));
    assertEquals(List.of(new Ranking.UnmetQuota("south", 1, 0)), ranking.unmetQuotas());
  }

  @Test
  void aTieForAQuotaPlaceIsShownOnlyWhenItMatters() {
    // One place for south: C or D. Two places in all: the other is A's. Whoever loses the quota is
    // out.
    Ranking two =
        Ranker.rank(
            grouped("A north 5", "C south 2", "D south 2"),
            MEAN,
            Selection.everybody().withTop(2).withQuotas(new Quota("south", 1)));
    assertEquals(
        List.of("1 A 5.000000 in top", "2 C 2.000000 tie top", "2 D 2.000000 tie top"),
        Panel.lines(two));
    // Three places: one of them by quota, the other by rank, so both are in.
    Ranking three =
        Ranker.rank(
            grouped("A north 5", "C south 2", "D south 2"),
            MEAN,
            Selection.everybody().withTop(3).withQuotas(new Quota("south", 1)));
    assertEquals(
        List.of("1 A 5.000000 in top", "2 C 2.000000 in top", "2 D 2.000000 in top"),
        Panel.lines(three));
  }
}
