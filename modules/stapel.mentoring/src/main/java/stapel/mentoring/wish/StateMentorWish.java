package stapel.mentoring.wish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;
import stapel.mentoring.hour.CallMentor;
import stapel.mentoring.hour.MentorStore;
import stapel.mentoring.wish.WishRank.Role;
import stapel.mentoring.wish.WishRank.Side;

/** States what a mentor takes on, which teams are dearest, and which must not be. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.state-mentor-wish",
    permission = "mentoring.wish",
    dataset = "mentoring.mentor-wishes",
    place = Contribution.Place.NONE,
    order = 10)
public final class StateMentorWish implements Command<StateMentorWish.Request> {

  private final WishStore wishes;
  private final MentorStore mentors;
  private final Applications applications;

  /** Over wishes, mentors and teams. */
  @Activate
  public StateMentorWish(
      @Reference WishStore wishes,
      @Reference MentorStore mentors,
      @Reference Applications applications) {
    this.wishes = wishes;
    this.mentors = mentors;
    this.applications = applications;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.mentors", scope = true) Ref mentor,
      @Field(from = "1", to = "20") int dayMost,
      @Field(from = "0", to = "100") int mentorPlaces,
      @Field(from = "0", to = "100") int curatorPlaces,
      @Field(dataset = "intake.applications", max = 200) List<Ref> teams,
      @Field(dataset = "intake.applications", max = 200) List<Ref> never) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallMentor mentor = mentors.find(request.mentor().id()).orElseThrow();
    Set<String> known = teams(mentor.call(), request);
    Ranking teams = new Ranking("teams", request.teams(), known::contains);
    Ranking never =
        new Ranking(
            "never", request.never(), id -> known.contains(id) && !teams.ids().contains(id));
    List<Problem> problems = new ArrayList<>(teams.problems());
    problems.addAll(never.problems());
    if (!problems.isEmpty()) {
      throw Refusal.of(StateMentorWish.class, Refusal.Kind.INVALID, problems);
    }
    List<WishRank> ranks = new ArrayList<>();
    for (int i = 0; i < teams.ids().size(); i++) {
      ranks.add(rank(mentor, teams.ids().get(i), i + 1));
    }
    never.ids().forEach(id -> ranks.add(rank(mentor, id, WishRank.NEVER)));
    MentorWish wish =
        new MentorWish(
            mentor.call(),
            mentor.id(),
            request.dayMost(),
            request.mentorPlaces(),
            request.curatorPlaces());
    return Result.of(Ref.of("mentoring.mentor-wishes", wishes.state(wish, ranks, call)));
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
