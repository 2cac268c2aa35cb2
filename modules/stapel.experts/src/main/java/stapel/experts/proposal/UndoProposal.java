package stapel.experts.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.Assignments.Pair;
import stapel.experts.assigned.AssignmentStore;
import stapel.experts.assigned.StoredAssignments;
import stapel.experts.assigned.Withdrawal;
import stapel.experts.proposal.Proposal.Difference;

/**
 * Takes back what an applied proposal gave and gives again what it took, all or nothing: possible
 * until an expert has declared something about what was given.
 */
@Component(service = Command.class)
@Contribution(
    id = "experts.undo-proposal",
    permission = "experts.assign",
    dataset = "experts.proposals",
    place = Contribution.Place.ROW,
    order = 20,
    when = "state:applied")
public final class UndoProposal implements Command<UndoProposal.Request> {

  private final ProposalStore proposals;
  private final AssignmentStore store;
  private final StoredAssignments assignments;
  private final Withdrawal withdrawal;

  /** Over the stores and what is done about assignments. */
  @Activate
  public UndoProposal(
      @Reference ProposalStore proposals,
      @Reference AssignmentStore store,
      @Reference StoredAssignments assignments,
      @Reference Withdrawal withdrawal) {
    this.proposals = proposals;
    this.store = store;
    this.assignments = assignments;
    this.withdrawal = withdrawal;
  }

  /** Which one. */
  record Request(@Field(dataset = "experts.proposals", subject = true) Ref proposal) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String id = request.proposal().id();
    ProposalStore.Kept kept = proposals.find(id).orElseThrow();
    List<Problem> problems = new ArrayList<>();
    if (!kept.state().equals("applied")) {
      problems.add(Problem.of("experts.not-applied"));
    }
    Map<Pair, Assignment> standing = store.byPair(kept.call());
    List<Assignment> given = new ArrayList<>();
    List<Pair> again = new ArrayList<>();
    for (Proposal.Pair pair : problems.isEmpty() ? proposals.pairs(id) : List.<Proposal.Pair>of()) {
      Pair between = new Pair(pair.application(), pair.person());
      Optional<Assignment> today = Optional.ofNullable(standing.get(between));
      if (moved(pair, today)) {
        problems.add(Problem.of("experts.undo-moved", pair.number()));
      } else if (pair.difference() == Difference.ADDED) {
        given.add(today.orElseThrow());
      } else if (pair.difference() == Difference.REMOVED) {
        again.add(between);
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(UndoProposal.class, Refusal.Kind.CONFLICT, problems);
    }
    given.forEach(assignment -> withdrawal.withdraw(call, assignment));
    assignments.assignAll(call, kept.call(), again, false);
    proposals.undone(id, call.now());
    return Result.of(Ref.of("experts.proposals", id))
        .count("removed", given.size())
        .count("added", again.size());
  }

  /** True when somebody has done something about the pair since; what is taken back is held. */
  private boolean moved(Proposal.Pair pair, Optional<Assignment> today) {
    return switch (pair.difference()) {
      case STAYS -> false;
      case ADDED -> today.filter(this::takeable).isEmpty();
      case REMOVED -> today.filter(a -> a.state() != AssignmentState.DECLINED).isPresent();
    };
  }

  private boolean takeable(Assignment assignment) {
    return assignment.state() == AssignmentState.ASSIGNED && store.held(assignment);
  }
}
