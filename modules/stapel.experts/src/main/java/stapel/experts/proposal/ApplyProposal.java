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
import stapel.api.work.Progress;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.Assignments.Pair;
import stapel.experts.assigned.AssignmentMoves;
import stapel.experts.assigned.AssignmentStore;
import stapel.experts.assigned.StoredAssignments;
import stapel.experts.assigned.Withdrawal;

/** Gives and takes what a proposal says, all or nothing. */
@Component(service = Command.class)
@Contribution(
    id = "experts.apply-proposal",
    permission = "experts.assign",
    dataset = "experts.proposals",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:computed")
public final class ApplyProposal implements Command<ApplyProposal.Request> {

  /**
   * Of the time of a large proposal, when what it takes is taken; it gives until its events are
   * written.
   */
  private static final double TAKEN = 0.2;

  private static final double GIVEN = 0.8;

  private final ProposalStore proposals;
  private final CallPanels panels;
  private final AssignmentStore store;
  private final StoredAssignments assignments;
  private final Withdrawal withdrawal;
  private final AssignmentMoves moves;

  /** Over the stores and what is done about assignments. */
  @Activate
  public ApplyProposal(
      @Reference ProposalStore proposals,
      @Reference CallPanels panels,
      @Reference AssignmentStore store,
      @Reference StoredAssignments assignments,
      @Reference Withdrawal withdrawal,
      @Reference AssignmentMoves moves) {
    this.proposals = proposals;
    this.panels = panels;
    this.store = store;
    this.assignments = assignments;
    this.withdrawal = withdrawal;
    this.moves = moves;
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
    List<Problem> problems = new ArrayList<>();
    List<Pair> added = new ArrayList<>();
    ProposalStore.Kept kept = proposals.find(id).orElseThrow();
    Progress progress = Progress.of(call);
    Map<Pair, Assignment> standing = store.byPair(kept.call());
    progress.stopWhenCancelled();
    Answers answers = panels.answers(kept.call());
    List<Assignment> removed = new ArrayList<>();
    for (Proposal.Pair pair : proposals.pairs(id)) {
      Pair between = new Pair(pair.application(), pair.person());
      Optional<Assignment> today = Optional.ofNullable(standing.get(between));
      if (differs(pair, today)) {
        problems.add(Problem.of("experts.proposal-outdated", pair.number()));
      } else if (pair.difference() == Proposal.Difference.REMOVED) {
        removed.add(today.orElseThrow());
      } else if (pair.difference() == Proposal.Difference.ADDED) {
        if (answers.against(pair.person(), pair.application())) {
          problems.add(Problem.of("experts.proposal-unwilling", pair.number()));
        }
        added.add(between);
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(ApplyProposal.class, Refusal.Kind.CONFLICT, problems);
    }
    Progress taking = progress.part(0, TAKEN);
    for (int at = 0; at < removed.size(); at++) {
      take(call, kept, removed.get(at));
      taking.at(at + 1, removed.size());
    }
    assignments.assignAll(call, kept.call(), added, false, progress.part(TAKEN, GIVEN));
    proposals.applied(id, call.now());
    return Result.of(Ref.of("experts.proposals", id))
        .count("added", added.size())
        .count("removed", removed.size());
  }

  /** Who is replaced keeps it on record and is not proposed for it again. */
  private void take(Call call, ProposalStore.Kept kept, Assignment assignment) {
    if (kept.reason().isPresent()) {
      moves.move(call, assignment, AssignmentState.DECLINED, kept.reason().get());
    } else {
      withdrawal.withdraw(call, assignment);
    }
  }

  /**
   * True when the pair is no longer as the proposal found it. What is taken is held: its expert may
   * declare something at this moment.
   */
  private boolean differs(Proposal.Pair pair, Optional<Assignment> today) {
    return switch (pair.difference()) {
      case STAYS -> today.filter(Assignment::expected).isEmpty();
      case ADDED -> today.isPresent();
      case REMOVED -> today.filter(this::takeable).isEmpty();
    };
  }

  private boolean takeable(Assignment assignment) {
    return assignment.state() == AssignmentState.ASSIGNED && store.held(assignment);
  }
}
