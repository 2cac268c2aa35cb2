package stapel.mentoring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Pairs every team with at most one person, and says why not with a dearer one. */
public final class Pairing {
  private final Market market;
  private final Ranks ranks;
  private final int[] matched;

  private Pairing(Market market, long seed) {
    this.market = market;
    ranks = new Ranks(market);
    matched = new StableMatching(market, ranks, seed).match();
  }

  /** One match for each team, in the market's order. */
  public static List<Match> of(Market market, long seed) {
    Pairing pairing = new Pairing(market, seed);
    return IntStream.range(0, market.teams().size()).mapToObj(pairing::match).toList();
  }

  private Match match(int team) {
    int person = matched[team];
    boolean none = person == StableMatching.NONE;
    return new Match(
        market.teams().get(team).id(),
        none ? Optional.empty() : Optional.of(market.persons().get(person).id()),
        none ? OptionalInt.empty() : rank(market.teams().get(team), ranks.ofPerson[team][person]),
        refused(team, none ? Ranks.NEVER : ranks.ofPerson[team][person]));
  }

  private static OptionalInt rank(Side side, int rank) {
    return rank < side.wishes().size() ? OptionalInt.of(rank + 1) : OptionalInt.empty();
  }

  private List<Match.Refused> refused(int team, int got) {
    List<Integer> dearer =
        IntStream.range(0, market.persons().size())
            .filter(person -> ranks.ofPerson[team][person] < got)
            .boxed()
            .sorted(Comparator.comparingInt(person -> ranks.ofPerson[team][person]))
            .toList();
    List<Match.Refused> refused = new ArrayList<>();
    for (int person : dearer) {
      Side side = market.persons().get(person);
      Match.Reason reason = reason(team, person);
      refused.add(
          new Match.Refused(
              side.id(),
              rank(market.teams().get(team), ranks.ofPerson[team][person]),
              reason,
              rank(side, ranks.ofTeam[team][person]),
              reason == Match.Reason.PLACES_TAKEN ? holders(person) : List.of()));
    }
    return refused;
  }

  private Match.Reason reason(int team, int person) {
    if (ranks.conflict[team][person]) {
      return Match.Reason.CONFLICT;
    }
    return ranks.mayBe(team, person) ? Match.Reason.PLACES_TAKEN : Match.Reason.NOT_ACCEPTED;
  }

  private List<Match.Holder> holders(int person) {
    Side side = market.persons().get(person);
    return IntStream.range(0, matched.length)
        .filter(team -> matched[team] == person)
        .boxed()
        .sorted(Comparator.comparingInt(team -> ranks.ofTeam[team][person]))
        .map(team -> holder(side, team, ranks.ofTeam[team][person]))
        .toList();
  }

  private Match.Holder holder(Side side, int team, int rank) {
    return new Match.Holder(market.teams().get(team).id(), rank(side, rank));
  }
}
