package stapel.experts.proposal;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import stapel.api.setting.ScopedSettings;
import stapel.api.work.Progress;
import stapel.experts.assigned.AssignmentStore;
import stapel.experts.assignment.Assignment;
import stapel.experts.assignment.FairAssignment;
import stapel.experts.assignment.OptimalAssignment;
import stapel.experts.assignment.Task;
import stapel.experts.assignment.Unassignable;
import stapel.experts.calculation.Reasons;
import stapel.experts.conflict.DerivedConflicts;
import stapel.experts.conflict.TieStore;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ExpertStore;
import stapel.experts.expert.ReadingSettings;
import stapel.intake.api.Applicant;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;

/**
 * Computes who could read what in a call and keeps it beside what stands today; nothing is given or
 * taken before it is applied. Asked again with another load it answers "what if".
 */
@Component(service = Command.class)
@Contribution(
    id = "experts.propose-assignment",
    permission = "experts.assign",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:closed,in_review",
    order = 250)
public final class ProposeAssignment implements Command<ProposeAssignment.Request> {

  private static final String WORST_FIRST = "worst-first";
  private static final Set<ApplicationState> READABLE =
      EnumSet.of(
          ApplicationState.ELIGIBLE,
          ApplicationState.IN_REVIEW,
          ApplicationState.REVIEWED,
          ApplicationState.SHORT_OF_MARKS,
          ApplicationState.REINSTATED);

  private final AssignmentStore assignments;
  private final ExpertStore experts;
  private final Applications applications;
  private final ProposalStore proposals;
  private final TieStore ties;
  private final ScopedSettings settings;

  /** Over the stores and the settings of calls. */
  @Activate
  public ProposeAssignment(
      @Reference AssignmentStore assignments,
      @Reference ExpertStore experts,
      @Reference Applications applications,
      @Reference ProposalStore proposals,
      @Reference TieStore ties,
      @Reference ScopedSettings settings) {
    this.assignments = assignments;
    this.experts = experts;
    this.applications = applications;
    this.proposals = proposals;
    this.ties = ties;
    this.settings = settings;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(from = "1", to = "100") int reviews,
      @Field(from = "1", to = "10000") Optional<Integer> maxLoad,
      @Field(from = "0", to = "10000") Optional<Integer> minLoad,
      @Field(choices = {"total", WORST_FIRST}) Optional<String> fairness,
      @Field(from = "1", to = "1000") Optional<Integer> silentDays) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    List<Application> readable = applications.in(callId, READABLE);
    List<CallExpert> readers = experts.ofCall(callId);
    if (readable.isEmpty() || readers.isEmpty()) {
      throw Refusal.of(
          ProposeAssignment.class,
          Refusal.Kind.CONFLICT,
          Problem.of(readable.isEmpty() ? "experts.nothing-to-read" : "experts.nobody-reads"));
    }
    Proposal.Asked asked =
        new Proposal.Asked(
            request.fairness().orElse("total"),
            request.reviews(),
            request.minLoad().orElse(0),
            request.maxLoad().orElse(settings.of(ReadingSettings.Config.class, callId).maxLoad()));
    Set<String> silent =
        request
            .silentDays()
            .map(days -> assignments.silent(callId, call.now().minus(Duration.ofDays(days))))
            .orElse(Set.of());
    CallPanel panel = panel(callId, readable, readers);
    Task task = panel.task(asked, assignments.ofCall(callId), assignments.locked(callId), silent);
    Proposal proposal = proposal(call, callId, asked, panel, solve(task, asked, panel, call));
    proposals.add(proposal, call);
    return Result.of(Ref.of("experts.proposals", proposal.id(), 1))
        .count("stays", proposal.count(Proposal.Difference.STAYS))
        .count("added", proposal.count(Proposal.Difference.ADDED))
        .count("removed", proposal.count(Proposal.Difference.REMOVED))
        .count("conflicts", panel.conflicts());
  }

  private CallPanel panel(String callId, List<Application> readable, List<CallExpert> readers) {
    List<Applicant> applicants = applications.applicants(callId);
    Map<String, String> words = new HashMap<>();
    applicants.forEach(applicant -> words.put(applicant.application(), applicant.words()));
    boolean byTerritory = settings.of(ReadingSettings.Config.class, callId).territoryConflict();
    DerivedConflicts conflicts = new DerivedConflicts(applicants, ties.ofCall(callId), byTerritory);
    return new CallPanel(readable, readers, words, conflicts);
  }

  private static Assignment solve(Task task, Proposal.Asked asked, CallPanel panel, Call call) {
    Progress progress = new CallProgress(call);
    try {
      return asked.fairness().equals(WORST_FIRST)
          ? FairAssignment.of(task, progress)
          : OptimalAssignment.of(task, progress);
    } catch (Unassignable unassignable) {
      throw new Reasons(panel::application, panel::expert, group -> "").of(unassignable);
    }
  }

  private Proposal proposal(
      Call call, String callId, Proposal.Asked asked, CallPanel panel, Assignment assignment) {
    int[] loads = assignment.loads();
    return new Proposal(
        call.newId(),
        callId,
        proposals.nextRun(callId),
        asked,
        CallPanel.decimal(assignment.total()),
        CallPanel.decimal(assignment.worst()),
        Arrays.stream(loads).max().orElse(0),
        Arrays.stream(loads).min().orElse(0),
        panel.pairs(assignment));
  }

  /** Tells the waiting caller; a command is not cancelled. */
  private record CallProgress(Call call) implements Progress {
    @Override
    public boolean cancelled() {
      return Thread.currentThread().isInterrupted();
    }

    @Override
    public void at(long done, long total) {
      call.progress(done, total);
    }
  }
}
