package stapel.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CohortTest {

  private static final List<Teams.Region> REGIONS =
      IntStream.rangeClosed(1, 60)
          .mapToObj(i -> new Teams.Region(String.format("%02d", i), "Регион " + i))
          .toList();

  /** The published numbers of PJSC Sberbank: INN 7707083893, OGRN 1027700132195. */
  @Test
  void checkDigitsAreThoseOfThePublishedNumbers() {
    assertEquals(3, Registers.innCheck("770708389"));
    assertEquals(5, Registers.ogrnCheck("102770013219"));
  }

  @Test
  void theCohortIsTheSameEachTime() {
    assertEquals(
        Teams.of(REGIONS, new Random(DemoCohort.SEED)),
        Teams.of(REGIONS, new Random(DemoCohort.SEED)));
    assertEquals(DemoCohort.experts(), DemoCohort.experts());
  }

  @Test
  void fiftyThreeTeamsHaveNumbersOfTheirOwn() {
    List<Team> teams = Teams.of(REGIONS, new Random(DemoCohort.SEED));
    Set<String> numbers = new HashSet<>();
    teams.forEach(team -> numbers.addAll(List.of(team.inn(), team.ogrn())));
    assertEquals(53, teams.size());
    assertEquals(106, numbers.size());
  }

  @Test
  void everyTeamIsReadByThreeDifferentExpertsAndLoadsAreAlike() {
    List<Marking.Reading> readings = readings();
    int[] load = new int[24];
    for (int team = 0; team < Teams.COUNT; team++) {
      int number = team;
      List<Integer> experts =
          readings.stream().filter(r -> r.team() == number).map(Marking.Reading::expert).toList();
      assertEquals(3, new HashSet<>(experts).size(), "experts of team " + team);
      experts.forEach(expert -> load[expert]++);
    }
    assertTrue(IntStream.of(load).max().orElseThrow() <= 10, "heaviest load");
    assertTrue(IntStream.of(load).min().orElseThrow() >= 3, "lightest load");
  }

  @Test
  void twoTeamsAtTheCutHaveTheSameSum() {
    List<Integer> all = IntStream.range(0, Teams.COUNT).boxed().toList();
    List<Marking.Reading> tied = Marking.tied(readings(), all, DemoCall.PLACES);
    List<Integer> sums = new ArrayList<>();
    for (int team : all) {
      sums.add(
          tied.stream().filter(r -> r.team() == team).mapToInt(Marking.Reading::weighted).sum());
    }
    sums.sort((a, b) -> b - a);
    assertEquals(sums.get(DemoCall.PLACES - 1), sums.get(DemoCall.PLACES));
  }

  private static List<Marking.Reading> readings() {
    List<Team> teams = Teams.of(REGIONS, new Random(DemoCohort.SEED + 1));
    return Marking.readings(teams, DemoCohort.experts(), new Random(DemoCohort.SEED + 2));
  }
}
