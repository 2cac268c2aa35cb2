package stapel.mentoring.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Starts that one team may say something about. */
  private static final int MOST_STARTS = 1000;

  /** Nobody offers hours that far ahead, nor plans what is so long over. */
  private static final Duration FARTHEST = Duration.ofDays(2 * 365L);

  private final WishStore wishes;
  private final Applications applications;
  private final Parties parties;
  private final WishesClosed closed;

  /** Over wishes, teams, who speaks for them, and whose lists are closed. */
  @Activate
  public TeamWishing(
      @Reference WishStore wishes,
      @Reference Applications applications,
      @Reference Parties parties,
      @Reference WishesClosed closed) {
    this.wishes = wishes;
    this.applications = applications;
    this.parties = parties;
    this.closed = closed;
  }

  /**
   * What is asked; {@code starts} holds {@code no} or 0 to 100 by the moment of a start; at most
   * 1000 are not 0, none of these farther than two years from now. A list that is empty or not
   * given is an empty list.
   */
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

  /**
   * The same by the team itself: once its pair stands, its two lists are closed and must be given
   * as they are.
   *
   * @throws Refusal CONFLICT when a closed list is another
   */
  Result stateOwn(Request request, Call call) {
    String team = request.application().id();
    parties.team(team, call);
    return state(request, closed.ofTeam(team), call);
  }

  private Result state(Request request, boolean listsClosed, Call call) {
    Application team = applications.find(request.application().id()).orElseThrow();
    Set<String> known = wishes.mentorIds(team.call());
    Ranking mentors = new Ranking("mentors", request.mentors(), known::contains);
    Ranking curators = new Ranking("curators", request.curators(), known::contains);
    List<Problem> problems = new ArrayList<>(mentors.problems());
    problems.addAll(curators.problems());
    Map<Instant, Integer> points = points(request.starts(), call.now(), problems);
    if (!problems.isEmpty()) {
      throw Refusal.of(TeamWishing.class, Refusal.Kind.INVALID, problems);
    }
    List<WishRank> ranks = new ArrayList<>(ranks(team.id(), Role.MENTOR, mentors.ids()));
    ranks.addAll(ranks(team.id(), Role.CURATOR, curators.ids()));
    TeamWish wish =
        new TeamWish(
            team.call(), team.id(), request.sessions(), request.dayMost(), new StartPoints(points));
    if (listsClosed) {
      unchanged(wishes.ranksOfTeam(team.id()), ranks);
    }
    String id = Stating.once(() -> wishes.state(wish, ranks, call));
    return Result.of(Ref.of("mentoring.wishes", id));
  }

  private static void unchanged(List<WishRank> stated, List<WishRank> asked) {
    List<Problem> problems = new ArrayList<>();
    for (Role role : Role.values()) {
      if (!of(role, asked).equals(of(role, stated))) {
        problems.add(Problem.at(role.key() + "s", "mentoring.wish.paired"));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(TeamWishing.class, Refusal.Kind.CONFLICT, problems);
    }
  }

  private static Set<WishRank> of(Role role, List<WishRank> ranks) {
    return ranks.stream().filter(rank -> rank.role() == role).collect(Collectors.toSet());
  }

  private static Map<Instant, Integer> points(
      Map<String, String> starts, Instant now, List<Problem> problems) {
    Map<Instant, Integer> points = new HashMap<>();
    // A form names every hour that is offered, most of them with nothing.
    if (starts.values().stream().filter(given -> !given.equals("0")).count() > MOST_STARTS) {
      problems.add(Problem.at("starts", "mentoring.wish.starts-many", MOST_STARTS));
      return points;
    }
    starts.forEach(
        (text, given) -> {
          Optional<Instant> start = StartPoints.start(text);
          OptionalInt worth = StartPoints.points(given);
          if (start.isEmpty() || worth.isEmpty()) {
            problems.add(Problem.at("starts", "mentoring.wish.start", text, given));
          } else if (worth.getAsInt() != 0 && far(start.get(), now)) {
            problems.add(Problem.at("starts", "mentoring.wish.start-far", text));
          } else if (worth.getAsInt() != 0) {
            points.put(start.get(), worth.getAsInt());
          }
        });
    return points;
  }

  private static boolean far(Instant start, Instant now) {
    return start.isAfter(now.plus(FARTHEST)) || start.isBefore(now.minus(FARTHEST));
  }

  private static List<WishRank> ranks(String team, Role role, List<String> ids) {
    List<WishRank> ranks = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      ranks.add(new WishRank(Side.TEAM, role, team, ids.get(i), i + 1));
    }
    return ranks;
  }
}
