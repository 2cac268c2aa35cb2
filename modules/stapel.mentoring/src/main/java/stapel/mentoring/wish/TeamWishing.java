package stapel.mentoring.wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;
import stapel.mentoring.contact.Parties;
import stapel.mentoring.wish.WishRank.Role;
import stapel.mentoring.wish.WishRank.Side;

/** The rules of a team's wishes, whoever states them. */
@Component(service = TeamWishing.class)
public final class TeamWishing {

  private final WishStore wishes;
  private final Applications applications;
  private final Parties parties;
  private final StandingPairs pairs;

  /** Over wishes, teams, who speaks for them, and the pairs of the season. */
  @Activate
  public TeamWishing(
      @Reference WishStore wishes,
      @Reference Applications applications,
      @Reference Parties parties,
      @Reference StandingPairs pairs) {
    this.wishes = wishes;
    this.applications = applications;
    this.parties = parties;
    this.pairs = pairs;
  }

  /** What is asked; {@code starts} holds {@code no} or 0 to 100 by the moment of a start. */
  record Request(
      @Field(dataset = "intake.applications", scope = true) Ref application,
      @Field(from = "0", to = "100") int sessions,
      @Field(from = "1", to = "20") int dayMost,
      @Field(dataset = "mentoring.mentors", max = 50) List<Ref> mentors,
      @Field(dataset = "mentoring.mentors", max = 50) List<Ref> curators,
      Map<String, String> starts) {}

  /** Puts these wishes in the place of the team's earlier ones. */
  Result state(Request request, Call call) {
    return state(request, false, call);
  }

  /** The same by the team itself: once its pair stands, its two lists stay as they are. */
  Result stateOwn(Request request, Call call) {
    String team = request.application().id();
    parties.team(team, call);
    return state(request, pairs.ofTeam(team), call);
  }

  private Result state(Request request, boolean paired, Call call) {
    Application team = applications.find(request.application().id()).orElseThrow();
    Set<String> known = wishes.mentorIds(team.call());
    Ranking mentors = new Ranking("mentors", request.mentors(), known::contains);
    Ranking curators = new Ranking("curators", request.curators(), known::contains);
    List<Problem> problems = new ArrayList<>(mentors.problems());
    problems.addAll(curators.problems());
    Map<Instant, Integer> points = points(request.starts(), problems);
    if (!problems.isEmpty()) {
      throw Refusal.of(TeamWishing.class, Refusal.Kind.INVALID, problems);
    }
    List<WishRank> ranks = new ArrayList<>(ranks(team.id(), Role.MENTOR, mentors.ids()));
    ranks.addAll(ranks(team.id(), Role.CURATOR, curators.ids()));
    TeamWish wish =
        new TeamWish(
            team.call(), team.id(), request.sessions(), request.dayMost(), new StartPoints(points));
    List<WishRank> standing = paired ? kept(team.id(), ranks) : ranks;
    return Result.of(Ref.of("mentoring.wishes", wishes.state(wish, standing, call)));
  }

  private List<WishRank> kept(String team, List<WishRank> asked) {
    List<WishRank> stated = wishes.ranksOfTeam(team);
    if (!asked.isEmpty() && !Set.copyOf(asked).equals(Set.copyOf(stated))) {
      throw Refusal.of(
          TeamWishing.class, Refusal.Kind.CONFLICT, Problem.at("mentors", "mentoring.wish.paired"));
    }
    return stated;
  }

  private static Map<Instant, Integer> points(Map<String, String> starts, List<Problem> problems) {
    Map<Instant, Integer> points = new HashMap<>();
    starts.forEach(
        (text, given) -> {
          Optional<Instant> start = StartPoints.start(text);
          OptionalInt worth = StartPoints.points(given);
          if (start.isEmpty() || worth.isEmpty()) {
            problems.add(Problem.at("starts", "mentoring.wish.start", text, given));
          } else if (worth.getAsInt() != 0) {
            points.put(start.get(), worth.getAsInt());
          }
        });
    return points;
  }

  private static List<WishRank> ranks(String team, Role role, List<String> ids) {
    List<WishRank> ranks = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      ranks.add(new WishRank(Side.TEAM, role, team, ids.get(i), i + 1));
    }
    return ranks;
  }
}
