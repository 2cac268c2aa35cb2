package stapel.mentoring.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;
import stapel.mentoring.hour.MentorStore;
import stapel.mentoring.matching.Match;
import stapel.mentoring.wish.MentorWish;
import stapel.mentoring.wish.TeamWish;
import stapel.mentoring.wish.WishStore;

/** Finds a mentor and a curator for each team that stated wishes; nothing stands before applied. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.pair-teams",
    permission = "mentoring.arrange",
    dataset = "mentoring.pairings",
    place = Contribution.Place.LIST,
    order = 10)
public final class PairTeams implements Command<PairTeams.Request> {

  private final WishStore wishes;
  private final MentorStore mentors;
  private final PairingStore pairings;
  private final Applications applications;
  private final Messages messages;

  /** Over wishes and pairings. */
  @Activate
  public PairTeams(
      @Reference WishStore wishes,
      @Reference MentorStore mentors,
      @Reference PairingStore pairings,
      @Reference Applications applications,
      @Reference Registries registries) {
    this.wishes = wishes;
    this.mentors = mentors;
    this.pairings = pairings;
    this.applications = applications;
    this.messages = registries.messages(PairTeams.class);
  }

  /** Which call, and the number that the lot among equals is drawn by; 1 when absent. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(from = "0") Optional<Long> seed) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    List<TeamWish> teams = wishes.teams(callId);
    Map<String, MentorWish> said =
        wishes.mentors(callId).stream().collect(Collectors.toMap(MentorWish::mentor, w -> w));
    Map<String, String> names = mentors.names(callId);
    List<MentorWish> people =
        names.keySet().stream()
            .map(id -> said.getOrDefault(id, MentorWish.usual(callId, id)))
            .toList();
    if (teams.isEmpty() || people.isEmpty()) {
      throw Refusal.of(
          PairTeams.class,
          Refusal.Kind.CONFLICT,
          Problem.of(
              teams.isEmpty() ? "mentoring.proposal.no-wishes" : "mentoring.pairing.nobody"));
    }
    List<SeasonPair> pairs =
        new CallMarket(teams, people, wishes.ranks(callId)).pairs(request.seed().orElse(1L));
    List<Match> found = pairs.stream().map(SeasonPair::mentor).toList();
    List<Match> curating = pairs.stream().map(SeasonPair::curator).toList();
    Set<String> ids = teams.stream().map(TeamWish::application).collect(Collectors.toSet());
    Map<String, String> numbers =
        applications.find(ids).stream()
            .collect(Collectors.toMap(Application::id, Application::number));
    String id = pairings.add(callId, pairs, new Reasons(messages, numbers, names), call);
    return Result.of(Ref.of("mentoring.pairings", id, 1))
        .count("with_mentor", SeasonPair.with(found))
        .count("first_mentor", SeasonPair.first(found))
        .count("with_curator", SeasonPair.with(curating))
        .count("first_curator", SeasonPair.first(curating));
  }
}
