package stapel.experts.proposal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.setting.ScopedSettings;
import stapel.experts.assigned.AssignmentStore;
import stapel.experts.conflict.FoundConflicts;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ExpertStore;
import stapel.experts.expert.ReadingSettings;
import stapel.experts.invitation.InvitationStore;
import stapel.intake.api.Applicant;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;
import stapel.intake.api.CallState;
import stapel.intake.api.Calls;

/** Reads what a proposal is computed from. */
@Component(service = CallPanels.class)
public final class CallPanels {

  private static final Set<ApplicationState> READABLE =
      EnumSet.of(
          ApplicationState.ELIGIBLE,
          ApplicationState.IN_REVIEW,
          ApplicationState.REVIEWED,
          ApplicationState.SHORT_OF_MARKS,
          ApplicationState.REINSTATED);
  private static final Set<CallState> RUNNING =
      EnumSet.of(CallState.CLOSED, CallState.IN_REVIEW, CallState.SUSPENDED);

  private final AssignmentStore assignments;
  private final ExpertStore experts;
  private final InvitationStore invitations;
  private final FoundConflicts conflicts;
  private final Applications applications;
  private final Calls calls;
  private final ScopedSettings settings;

  /** Over the stores and the settings of calls. */
  @Activate
  public CallPanels(
      @Reference AssignmentStore assignments,
      @Reference ExpertStore experts,
      @Reference InvitationStore invitations,
      @Reference FoundConflicts conflicts,
      @Reference Applications applications,
      @Reference Calls calls,
      @Reference ScopedSettings settings) {
    this.assignments = assignments;
    this.experts = experts;
    this.invitations = invitations;
    this.conflicts = conflicts;
    this.applications = applications;
    this.calls = calls;
    this.settings = settings;
  }

  ReadingSettings.Config rules(String callId) {
    return settings.of(ReadingSettings.Config.class, callId);
  }

  /**
   * What stands in a call now; its derived conflicts are looked for again.
   *
   * @param silentDays who has declared nothing for so many days loses the application
   * @throws Refusal when nobody reads or there is nothing to read
   */
  CallPanel of(Call call, String callId, Optional<Integer> silentDays) {
    List<Application> readable = applications.in(callId, READABLE);
    List<CallExpert> readers = experts.ofCall(callId);
    if (readable.isEmpty() || readers.isEmpty()) {
      throw Refusal.of(
          CallPanels.class,
          Refusal.Kind.CONFLICT,
          Problem.of(readable.isEmpty() ? "experts.nothing-to-read" : "experts.nobody-reads"));
    }
    List<Applicant> applicants = applications.applicants(callId);
    Map<String, String> words = new HashMap<>();
    applicants.forEach(applicant -> words.put(applicant.application(), applicant.words()));
    Set<String> silent =
        silentDays
            .map(days -> assignments.silent(callId, call.now().minus(Duration.ofDays(days))))
            .orElse(Set.of());
    Answers answers = answers(callId, readers);
    Standing standing =
        new Standing(
            assignments.ofCall(callId),
            assignments.locked(callId),
            silent,
            silentDays.filter(days -> days > 0).isPresent(),
            conflicts.refresh(call, callId, applicants, readers),
            answers.out(),
            answers.refused(),
            elsewhere(callId),
            rules(callId).maxLoad(),
            rules(callId).totalLoad());
    return new CallPanel(readable, readers, words, standing);
  }

  /** What the experts of a call answered, under its settings of now. */
  Answers answers(String callId) {
    return answers(callId, experts.ofCall(callId));
  }

  private Answers answers(String callId, List<CallExpert> readers) {
    return Answers.of(readers, invitations.ofCall(callId), rules(callId).acceptedOnly());
  }

  /** Readings in other calls that are not over. */
  private Map<String, Integer> elsewhere(String callId) {
    Map<String, Boolean> running = new HashMap<>();
    Map<String, Integer> sums = new HashMap<>();
    assignments
        .elsewhere(callId)
        .forEach(
            (person, byCall) ->
                byCall.forEach(
                    (other, readings) -> {
                      if (running.computeIfAbsent(other, this::running)) {
                        sums.merge(person, readings, Integer::sum);
                      }
                    }));
    return sums;
  }

  private boolean running(String callId) {
    return calls.find(callId).filter(facts -> RUNNING.contains(facts.state())).isPresent();
  }
}
