package stapel.mentoring.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stable pairs: a printed example, and stability of drawn markets by looking at every pair. */
final class PairingTest {
  private static Side side(String id, int places, String... wishes) {
    List<Set<String>> list = new ArrayList<>();
    for (String wish : wishes) {
      list.add(new LinkedHashSet<>(List.of(wish.split("="))));
    }
    return new Side(id, places, list);
  }

  private static List<String> persons(List<Match> matches) {
    return matches.stream().map(match -> match.person().orElse("-")).toList();
  }

  /** Example 1 of Gale and Shapley (1962): each gets the first wish of the side that proposes. */
  @Test
  void proposersGetTheirFirstWishInTheFirstExampleOfTheArticle() {
    Market market =
        new Market(
            List.of(
                side("alpha", 1, "A", "B", "C"),
                side("beta", 1, "B", "C", "A"),
                side("gamma", 1, "C", "A", "B")),
            List.of(
                side("A", 1, "beta", "gamma", "alpha"),
                side("B", 1, "gamma", "alpha", "beta"),
                side("C", 1, "alpha", "beta", "gamma")),
            Set.of(),
            true);
    assertEquals(List.of("A", "B", "C"), persons(Pairing.of(market, 1)));
  }

  /**
   * Example 2 of the article: the only stable set of four marriages is alpha C, beta D, gamma A,
   * delta B.
   */
  @Test
  void findsTheOnlyStablePairsOfTheSecondExample() {
    Market market =
        new Market(
            List.of(
                side("alpha", 1, "A", "B", "C", "D"),
                side("beta", 1, "A", "D", "C", "B"),
                side("gamma", 1, "B", "A", "C", "D"),
                side("delta", 1, "D", "B", "C", "A")),
            List.of(
                side("A", 1, "delta", "gamma", "alpha", "beta"),
                side("B", 1, "beta", "delta", "alpha", "gamma"),
                side("C", 1, "delta", "alpha", "beta", "gamma"),
                side("D", 1, "gamma", "beta", "alpha", "delta")),
            Set.of(),
            true);
    assertEquals(List.of("C", "D", "A", "B"), persons(Pairing.of(market, 1)));
  }

  @Test
  void saysWhyNotTheFirstWish() {
    Market market =
        new Market(
            List.of(side("T1", 1, "M", "N"), side("T2", 1, "M", "N"), side("T3", 1, "M", "N")),
            List.of(side("M", 1, "T2", "T1"), side("N", 2)),
            Set.of(List.of("T3", "M")),
            false);
    Match first = Pairing.of(market, 1).get(0);
    assertEquals(Optional.of("N"), first.person());
    assertEquals(OptionalInt.of(2), first.rank());
    assertEquals(
        List.of(
            new Match.Refused(
                "M",
                OptionalInt.of(1),
                Match.Reason.PLACES_TAKEN,
                OptionalInt.of(2),
                List.of(new Match.Holder("T2", OptionalInt.of(1))))),
        first.refused());
    assertEquals(
        List.of(
            new Match.Refused(
                "M", OptionalInt.of(1), Match.Reason.CONFLICT, OptionalInt.empty(), List.of())),
        Pairing.of(market, 1).get(2).refused());
  }

  /** T1 takes either; by a lot that gives it M, T2 has nobody unless it may begin once more. */
  @Test
  void aTeamWithoutAPlaceGoesBeforeItsEqualsTheSecondTime() {
    Market market =
        new Market(
            List.of(side("T1", 1, "M", "N"), side("T2", 1, "M")),
            List.of(side("M", 1, "T1=T2"), side("N", 1, "T1")),
            Set.of(),
            true);
    for (int seed = 0; seed < 20; seed++) {
      assertEquals(List.of("N", "M"), persons(Pairing.of(market, seed)));
    }
  }

  @Test
  void noPairPrefersEachOtherInDrawnMarkets() {
    for (int seed = 0; seed < 300; seed++) {
      Market market = drawn(new Random(seed));
      List<Match> matches = Pairing.of(market, seed);
      assertEquals(List.of(), blocking(market, matches), "seed " + seed);
      for (int p = 0; p < market.persons().size(); p++) {
        String id = market.persons().get(p).id();
        long held =
            matches.stream().filter(match -> match.person().equals(Optional.of(id))).count();
        assertTrue(held <= market.persons().get(p).places());
      }
    }
  }

  private static Market drawn(Random random) {
    List<String> teams = IntStream.range(0, 9).mapToObj(i -> "T" + i).toList();
    List<String> persons = IntStream.range(0, 5).mapToObj(i -> "P" + i).toList();
    Set<List<String>> conflicts = new HashSet<>();
    for (String team : teams) {
      if (random.nextInt(3) == 0) {
        conflicts.add(List.of(team, persons.get(random.nextInt(5))));
      }
    }
    return new Market(
        teams.stream().map(id -> drawn(id, 1, persons, random)).toList(),
        persons.stream().map(id -> drawn(id, random.nextInt(4), teams, random)).toList(),
        conflicts,
        random.nextBoolean());
  }

  private static Side drawn(String id, int places, List<String> others, Random random) {
    List<String> left = new ArrayList<>(others);
    Collections.shuffle(left, random);
    List<Set<String>> wishes = new ArrayList<>();
    while (!left.isEmpty() && random.nextInt(6) > 0) {
      int equals = Math.min(left.size(), 1 + random.nextInt(3));
      wishes.add(new HashSet<>(left.subList(0, equals)));
      left = left.subList(equals, left.size());
    }
    return new Side(id, places, wishes);
  }

  private static List<List<String>> blocking(Market market, List<Match> matches) {
    List<List<String>> blocking = new ArrayList<>();
    for (Match match : matches) {
      Side team = market.teams().get(matches.indexOf(match));
      for (Side person : market.persons()) {
        boolean may =
            !market.conflicts().contains(List.of(team.id(), person.id()))
                && accepts(market, team, person)
                && accepts(market, person, team);
        boolean wants =
            match.person().isEmpty()
                || place(team, person.id()) < place(team, match.person().get());
        List<Side> held =
            matches.stream()
                .filter(other -> other.person().equals(Optional.of(person.id())))
                .map(other -> market.teams().get(matches.indexOf(other)))
                .toList();
        boolean takes =
            held.size() < person.places()
                || held.stream().anyMatch(h -> place(person, team.id()) < place(person, h.id()));
        if (may && wants && takes) {
          blocking.add(List.of(team.id(), person.id()));
        }
      }
    }
    return blocking;
  }

  private static boolean accepts(Market market, Side one, Side other) {
    boolean listed = place(one, other.id()) < one.wishes().size();
    return listed || one.wishes().isEmpty() || !market.strict();
  }

  private static int place(Side side, String id) {
    int place = 0;
    while (place < side.wishes().size() && !side.wishes().get(place).contains(id)) {
      place++;
    }
    return place;
  }
}
