package stapel.mentoring.proposal;

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

/** Ends the search for a better plan: the best one so far is what the proposal then holds. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.stop-proposal",
    permission = "mentoring.arrange",
    dataset = "mentoring.proposals",
    place = Contribution.Place.ROW,
    order = 20,
    when = "state:waiting,running")
public final class StopProposal implements Command<StopProposal.Request> {

  private final ProposalStore proposals;

  /** Over the proposals. */
  @Activate
  public StopProposal(@Reference ProposalStore proposals) {
    this.proposals = proposals;
  }

  /** Which one; it may go on to its next version while somebody presses the button. */
  record Request(@Field(dataset = "mentoring.proposals", scope = true) Ref proposal) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Proposal proposal = proposals.find(request.proposal().id()).orElseThrow();
    boolean going =
        switch (proposal.state()) {
          case WAITING, RUNNING -> true;
          case READY, FAILED, APPLIED -> false;
        };
    if (!going) {
      throw Refusal.of(
          StopProposal.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.proposal.ended"));
    }
    proposals.stop(proposal.id());
    return Result.done();
  }
}
