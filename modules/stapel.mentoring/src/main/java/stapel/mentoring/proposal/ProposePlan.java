package stapel.mentoring.proposal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import stapel.api.store.Blobs;
import stapel.api.work.Jobs;
import stapel.mentoring.calculation.ProblemFile;
import stapel.mentoring.proposal.Proposal.Paper;
import stapel.mentoring.timetable.Demand;

/**
 * Makes the planning problem of a call from wishes and offered hours and asks for its plan; nothing
 * is booked before the plan is applied.
 */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.propose-plan",
    permission = "mentoring.arrange",
    dataset = "mentoring.proposals",
    place = Contribution.Place.LIST,
    order = 10)
public final class ProposePlan implements Command<ProposePlan.Request> {

  private static final int USUAL_SECONDS = 10;

  private final Seasons seasons;
  private final ProposalStore proposals;
  private final AbsenceStore absences;
  private final Blobs blobs;
  private final Jobs jobs;

  /** Over seasons, proposals and who cannot. */
  @Activate
  public ProposePlan(
      @Reference Seasons seasons,
      @Reference ProposalStore proposals,
      @Reference AbsenceStore absences,
      @Reference Blobs blobs,
      @Reference Jobs jobs) {
    this.seasons = seasons;
    this.proposals = proposals;
    this.absences = absences;
    this.blobs = blobs;
    this.jobs = jobs;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(from = "1", to = "600") Optional<Integer> seconds,
      @Field(from = "1", to = "20") Optional<Integer> meetings,
      @Field(from = "1", to = "1000") Optional<Integer> rooms,
      @Field(dataset = "mentoring.mentors", max = 100) List<Ref> absent) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    Season season = seasons.of(callId, call.now());
    SeasonGrid grid = new SeasonGrid(season);
    Asked asked =
        new Asked(
            request.seconds().orElse(USUAL_SECONDS),
            request.meetings().orElse(1),
            request.rooms(),
            request.absent().stream().map(Ref::id).collect(Collectors.toSet()));
    check(season, grid, asked);
    Demand demand = new SeasonDemand(season, grid, asked).demand();
    Paper problem = paper("problem.json", ProblemFile.of(demand, grid.minutes));
    Paper earlier = paper("previous.json", ProblemFile.plan(demand.previous()));
    Proposal proposal =
        new Proposal(
            call.newId(),
            callId,
            Proposal.State.WAITING,
            asked.seconds(),
            1,
            grid.zone.getId(),
            grid.minutes,
            seasons.base(callId),
            problem.digest(),
            earlier.digest(),
            call.now());
    proposals.add(proposal, problem, earlier, grid.leftOut);
    absences.add(proposal, asked.absent(), call);
    jobs.start(ComputePlans.ID);
    return Result.of(Ref.of("mentoring.proposals", proposal.id(), 1))
        .count("teams", demand.teams().size())
        .count("mentors", demand.mentors().size())
        .count("slots", demand.slots().size());
  }

  private static void check(Season season, SeasonGrid grid, Asked asked) {
    if (season.teamWishes().isEmpty()) {
      throw refusal("", "mentoring.proposal.no-wishes");
    }
    if (grid.slots.isEmpty()) {
      throw refusal("", "mentoring.proposal.no-hours");
    }
    Set<String> names = new HashSet<>();
    Set<String> offering = grid.offers.stream().map(Offer::mentor).collect(Collectors.toSet());
    for (String id : offering) {
      if (!names.add(season.mentors().get(id))) {
        throw refusal("", "mentoring.proposal.same-name", season.mentors().get(id));
      }
    }
    for (Meeting one : grid.planned) {
      if (one.locked() && asked.absent().contains(one.mentor())) {
        throw refusal(
            "absent", "mentoring.proposal.locked-absent", season.mentors().get(one.mentor()));
      }
    }
  }

  private static Refusal refusal(String field, String code, Object... arguments) {
    return Refusal.of(ProposePlan.class, Refusal.Kind.CONFLICT, Problem.at(field, code, arguments));
  }

  private Paper paper(String name, byte[] bytes) {
    try {
      return new Paper(blobs.put(new ByteArrayInputStream(bytes)), name, bytes.length);
    } catch (IOException refused) {
      throw new UncheckedIOException("storing " + name, refused);
    }
  }
}
