package stapel.mentoring.wish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
import stapel.mentoring.hour.CallMentor;
import stapel.mentoring.hour.MentorStore;
import stapel.mentoring.wish.WishRank.Role;
import stapel.mentoring.wish.WishRank.Side;

/** The rules of a mentor's wishes, whoever states them. */
@Component(service = MentorWishing.class)
public final class MentorWishing {

  private final WishStore wishes;
  private final MentorStore mentors;
  private final Applications applications;
  private final WishesClosed closed;

  /** Over wishes, mentors, teams, and whose lists are closed. */
  @Activate
  public MentorWishing(
      @Reference WishStore wishes,
      @Reference MentorStore mentors,
      @Reference Applications applications,
      @Reference WishesClosed closed) {
    this.wishes = wishes;
    this.mentors = mentors;
    this.applications = applications;
    this.closed = closed;
  }

  /** What is asked. A list that is empty or not given is an empty list. */
  record Request(
      @Field(dataset = "mentoring.mentors", scope = true) Ref mentor,
      @Field(from = "1", to = "20") int dayMost,
      @Field(from = "0", to = "100") int mentorPlaces,
      @Field(from = "0", to = "100") int curatorPlaces,
      @Field(dataset = "intake.applications", max = 200) List<Ref> teams,
      @Field(dataset = "intake.applications", max = 200) List<Ref> never) {}

  /** Puts these wishes in the place of the mentor's earlier ones. */
  Result state(Request request, Call call) {
    return state(request, false, call);
  }

  /**
   * The same in person: once a pair of theirs stands, places and lists are closed and must be given
   * as they are. Teams that a mentor is not offered keep the places the operator gave them, for
   * nobody can name what they do not see.
   *
   * @throws Refusal CONFLICT when something closed is another
   */
  Result stateOwn(Request request, Call call) {
    String mentor = request.mentor().id();
    mentors.inPerson(mentor, call);
    return state(request, true, call);
  }

  private Result state(Request request, boolean own, Call call) {
    CallMentor mentor = mentors.find(request.mentor().id()).orElseThrow();
    MentorWish wish =
        new MentorWish(
            mentor.call(),
            mentor.id(),
            request.dayMost(),
            request.mentorPlaces(),
            request.curatorPlaces());
    List<WishRank> hidden = own ? hidden(mentor.id(), request, call) : List.of();
    List<WishRank> ranks = ranks(mentor, request, hidden);
    if (own && closed.ofMentor(mentor.id())) {
      unchanged(wish, ranks);
    }
    String id = Stating.once(() -> wishes.state(wish, ranks, call));
    return Result.of(Ref.of("mentoring.mentor-wishes", id));
  }

  /** What stands on the lists and was neither offered to this mentor nor named by them. */
  private List<WishRank> hidden(String mentor, Request request, Call call) {
    Set<String> seen = wishes.offered(call.person());
    request.teams().forEach(ref -> seen.add(ref.id()));
    request.never().forEach(ref -> seen.add(ref.id()));
    return wishes.ranksOfMentor(mentor).stream()
        .filter(rank -> !seen.contains(rank.application()))
        .sorted(Comparator.comparingInt(WishRank::place))
        .toList();
  }

  private List<WishRank> ranks(CallMentor mentor, Request request, List<WishRank> hidden) {
    Set<String> known = teams(mentor.call(), request);
    Ranking teams = new Ranking("teams", request.teams(), known::contains);
    Ranking never =
        new Ranking(
            "never", request.never(), id -> known.contains(id) && !teams.ids().contains(id));
    List<Problem> problems = new ArrayList<>(teams.problems());
    problems.addAll(never.problems());
    if (!problems.isEmpty()) {
      throw Refusal.of(MentorWishing.class, Refusal.Kind.INVALID, problems);
    }
    List<String> places = new ArrayList<>(teams.ids());
    List<WishRank> ranks = new ArrayList<>();
    for (WishRank rank : hidden) {
      if (rank.never()) {
        ranks.add(rank);
      } else {
        places.add(Math.min(rank.place() - 1, places.size()), rank.application());
      }
    }
    for (int i = 0; i < places.size(); i++) {
      ranks.add(rank(mentor, places.get(i), i + 1));
    }
    never.ids().forEach(id -> ranks.add(rank(mentor, id, WishRank.NEVER)));
    return ranks;
  }

  private void unchanged(MentorWish asked, List<WishRank> ranks) {
    MentorWish stated =
        wishes.mentor(asked.mentor()).orElse(MentorWish.usual(asked.call(), asked.mentor()));
    List<WishRank> listed = wishes.ranksOfMentor(asked.mentor());
    List<Problem> problems = new ArrayList<>();
    if (asked.mentorPlaces() != stated.mentorPlaces()) {
      problems.add(Problem.at("mentorPlaces", "mentoring.wish.paired"));
    }
    if (asked.curatorPlaces() != stated.curatorPlaces()) {
      problems.add(Problem.at("curatorPlaces", "mentoring.wish.paired"));
    }
    if (!of(false, ranks).equals(of(false, listed))) {
      problems.add(Problem.at("teams", "mentoring.wish.paired"));
    }
    if (!of(true, ranks).equals(of(true, listed))) {
      problems.add(Problem.at("never", "mentoring.wish.paired"));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(MentorWishing.class, Refusal.Kind.CONFLICT, problems);
    }
  }

  private static Set<WishRank> of(boolean never, List<WishRank> ranks) {
    return ranks.stream().filter(rank -> rank.never() == never).collect(Collectors.toSet());
  }

  private static WishRank rank(CallMentor mentor, String team, int place) {
    return new WishRank(Side.MENTOR, Role.MENTOR, team, mentor.id(), place);
  }

  private Set<String> teams(String callId, Request request) {
    Set<String> named = new HashSet<>();
    request.teams().forEach(ref -> named.add(ref.id()));
    request.never().forEach(ref -> named.add(ref.id()));
    return applications.find(named).stream()
        .filter(team -> team.call().equals(callId))
        .map(Application::id)
        .collect(Collectors.toSet());
  }
}
