package stapel.mentoring.proposal;

import java.util.List;
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
import stapel.mentoring.published.PlanStore;
import stapel.mentoring.session.PlannedBookings;

/**
 * Makes the sessions of a call those of a proposed plan, and publishes it as its next version;
 * hours of mentors who were said to be away are no longer offered.
 */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.apply-proposal",
    permission = "mentoring.arrange",
    dataset = "mentoring.proposals",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:ready")
public final class ApplyProposal implements Command<ApplyProposal.Request> {

  private final ProposalStore proposals;
  private final AbsenceStore absences;
  private final Seasons seasons;
  private final PlannedBookings bookings;
  private final PlanStore plans;

  /** Over proposals, who cannot, bookings and published plans. */
  @Activate
  public ApplyProposal(
      @Reference ProposalStore proposals,
      @Reference AbsenceStore absences,
      @Reference Seasons seasons,
      @Reference PlannedBookings bookings,
      @Reference PlanStore plans) {
    this.proposals = proposals;
    this.absences = absences;
    this.seasons = seasons;
    this.bookings = bookings;
    this.plans = plans;
  }

  /** Which one. */
  record Request(@Field(dataset = "mentoring.proposals", subject = true) Ref proposal) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Proposal proposal = proposals.find(request.proposal().id()).orElseThrow();
    if (proposal.state() != Proposal.State.READY) {
      throw refusal("mentoring.proposal.not-ready");
    }
    if (!proposal.base().equals(seasons.base(proposal.call()))) {
      throw refusal("mentoring.proposal.outdated");
    }
    PlannedBookings.Place place =
        new PlannedBookings.Place(
            proposal.call(), proposal.zone(), proposal.minutes(), rooms(proposal, call));
    PlannedBookings.Away away =
        new PlannedBookings.Away(absences.of(proposal.id()), proposal.asked());
    PlannedBookings.Outcome outcome =
        bookings.apply(place, proposals.sessions(proposal.id()), away, call);
    proposals.applied(proposal.id());
    absences.withdrawn(proposal.id(), outcome.withdrawn());
    Result result =
        Result.of(Ref.of("mentoring.plans", plans.add(proposal.call(), outcome, call)))
            .count("kept", outcome.kept())
            .count("added", outcome.count("added"))
            .count("moved", outcome.count("moved"))
            .count("cancelled", outcome.count("cancelled"));
    return outcome.withdrawn().isEmpty()
        ? result
        : result.count("withdrawn", outcome.withdrawn().size());
  }

  /** Rooms that mentors offer; who finds the own one taken gets another. */
  private List<String> rooms(Proposal proposal, Call call) {
    return seasons.of(proposal.call(), call.now()).offers().stream()
        .map(Offer::room)
        .filter(room -> !room.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static Refusal refusal(String code) {
    return Refusal.of(ApplyProposal.class, Refusal.Kind.CONFLICT, Problem.of(code));
  }
}
