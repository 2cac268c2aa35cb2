package stapel.mentoring.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.mentoring.matching.Market;
import stapel.mentoring.matching.Match;
import stapel.mentoring.matching.Pairing;
import stapel.mentoring.matching.Side;
import stapel.mentoring.wish.MentorWish;
import stapel.mentoring.wish.TeamWish;
import stapel.mentoring.wish.WishRank;
import stapel.mentoring.wish.WishRank.Role;

/** The two sides of a call, from what both have wished. */
final class CallMarket {
  private final List<TeamWish> teams;
  private final List<MentorWish> people;
  private final List<WishRank> ranks;

  /**
   * Of one call.
   *
   * @param people one for each mentor of the call
   */
  CallMarket(List<TeamWish> teams, List<MentorWish> people, List<WishRank> ranks) {
    this.teams = List.copyOf(teams);
    this.people = List.copyOf(people);
    this.ranks = List.copyOf(ranks);
  }

  /** First mentors, then curators: nobody is both to one team, for a curator looks at the work. */
  List<SeasonPair> pairs(long seed) {
    Set<List<String>> forbidden = new HashSet<>();
    ranks.stream()
        .filter(WishRank::never)
        .forEach(rank -> forbidden.add(List.of(rank.application(), rank.mentor())));
    List<Match> mentors = Pairing.of(market(Role.MENTOR, forbidden), seed);
    mentors.forEach(
        match -> match.person().ifPresent(id -> forbidden.add(List.of(match.team(), id))));
    List<Match> curators = Pairing.of(market(Role.CURATOR, forbidden), seed);
    List<SeasonPair> pairs = new ArrayList<>();
    for (int i = 0; i < mentors.size(); i++) {
      pairs.add(new SeasonPair(mentors.get(i).team(), mentors.get(i), curators.get(i)));
    }
    return pairs;
  }

  private Market market(Role role, Set<List<String>> forbidden) {
    Map<String, List<Set<String>>> ofTeam = new HashMap<>();
    Map<String, List<Set<String>>> ofMentor = new HashMap<>();
    ranks.stream()
        .filter(rank -> !rank.never())
        .sorted(Comparator.comparingInt(WishRank::place))
        .forEach(
            rank -> {
              switch (rank.side()) {
                case TEAM -> {
                  if (rank.role() == role && places(role, rank.mentor()) > 0) {
                    add(ofTeam, rank.application(), rank.mentor());
                  }
                }
                case MENTOR -> add(ofMentor, rank.mentor(), rank.application());
              }
            });
    List<Side> wishing =
        teams.stream()
            .map(TeamWish::application)
            .map(id -> new Side(id, 1, ofTeam.getOrDefault(id, List.of())))
            .toList();
    List<Side> taking =
        people.stream()
            .filter(one -> places(role, one) > 0)
            .map(
                one ->
                    new Side(
                        one.mentor(),
                        places(role, one),
                        ofMentor.getOrDefault(one.mentor(), List.of())))
            .toList();
    return new Market(wishing, taking, forbidden, false);
  }

  private static void add(Map<String, List<Set<String>>> lists, String whose, String who) {
    lists.computeIfAbsent(whose, id -> new ArrayList<>()).add(Set.of(who));
  }

  private int places(Role role, String mentor) {
    return people.stream()
        .filter(one -> one.mentor().equals(mentor))
        .mapToInt(one -> places(role, one))
        .findFirst()
        .orElse(0);
  }

  private static int places(Role role, MentorWish wish) {
    return switch (role) {
      case MENTOR -> wish.mentorPlaces();
      case CURATOR -> wish.curatorPlaces();
    };
  }
}
