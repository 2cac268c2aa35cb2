package stapel.evaluation.ranked;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import stapel.api.setting.ScopedSettings;
import stapel.evaluation.api.DecisionApplied;
import stapel.evaluation.rule.DisclosureSettings;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;
import stapel.intake.api.Calls;

/** Applies a pending decision to all applications at once. */
@Component
@Contribution(
    id = "evaluation.apply-decision",
    permission = "evaluation.decide",
    dataset = "evaluation.rankings",
    place = Contribution.Place.ROW,
    kind = Contribution.Kind.DESTRUCTIVE,
    order = 110,
    when = "state:pending")
public final class ApplyDecision implements Command<ApplyDecision.Request> {

  private final RankingStore store;
  private final Applications applications;
  private final Calls calls;
  private final PanelStore panels;
  private final ScopedSettings settings;

  /** Needs the ranking, those it decides on, and who then sees what. */
  @Activate
  public ApplyDecision(
      @Reference RankingStore store,
      @Reference Applications applications,
      @Reference Calls calls,
      @Reference PanelStore panels,
      @Reference ScopedSettings settings) {
    this.store = store;
    this.applications = applications;
    this.calls = calls;
    this.panels = panels;
    this.settings = settings;
  }

  /** Which ranking; for a provisional one, why it is applied all the same. */
  record Request(
      @Field(dataset = "evaluation.rankings", subject = true) Ref subject,
      @Field(max = 1000, lines = 2) Optional<String> despiteMissing) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    StoredRanking ranking = store.find(request.subject().id()).orElseThrow();
    check(ranking, request);
    Map<String, RankedRow.Decision> decisions = store.decisions(ranking.id());
    long open = decisions.values().stream().filter(d -> d == RankedRow.Decision.OPEN).count();
    if (open > 0) {
      throw refusal(Problem.of("tie.open", open));
    }
    call.changed(request.subject(), "state=applied; run=" + ranking.run() + counts(decisions));
    String reason = request.despiteMissing().orElse("");
    Map<String, ApplicationState> reviewed = new HashMap<>();
    Map<String, ApplicationState> decided = new HashMap<>();
    decisions.forEach(
        (application, decision) -> {
          reviewed.put(
              application,
              decision == RankedRow.Decision.SHORT
                  ? ApplicationState.SHORT_OF_MARKS
                  : ApplicationState.REVIEWED);
          state(decision).ifPresent(state -> decided.put(application, state));
        });
    applications.move(call, reviewed, reason);
    applications.move(call, decided, reason);
    calls
        .find(ranking.call())
        .map(CallFacts::state)
        .filter(s -> s == CallState.IN_REVIEW)
        .ifPresent(s -> calls.move(call, ranking.call(), CallState.DECIDED, reason));
    store.applied(ranking.id(), call.person(), call.now());
    if (settings.of(DisclosureSettings.Config.class, ranking.call()).audience()
        == DisclosureSettings.Audience.OBSERVERS_AFTER_DECISION) {
      panels.show(ranking.id());
    }
    long chosen = decisions.values().stream().filter(d -> d == RankedRow.Decision.CHOSEN).count();
    call.emit(DecisionApplied.of(ranking.id(), ranking.call(), chosen));
    return Result.of(Ref.of("evaluation.rankings", ranking.id())).count("chosen", chosen);
  }

  /** How many of each, for the log: it names the applications without what became of them. */
  private static String counts(Map<String, RankedRow.Decision> decisions) {
    return Arrays.stream(RankedRow.Decision.values())
        .filter(decisions::containsValue)
        .map(one -> "; " + one.key() + "=" + Collections.frequency(decisions.values(), one))
        .collect(Collectors.joining());
  }

  private static void check(StoredRanking ranking, Request request) {
    if (ranking.state() != StoredRanking.State.PENDING) {
      throw refusal(Problem.of("ranking.not-pending"));
    }
    if (ranking.provisional()
        && request.despiteMissing().filter(text -> !text.isBlank()).isEmpty()) {
      throw refusal(Problem.at("despiteMissing", "ranking.provisional", ranking.missing()));
    }
  }

  private static Optional<ApplicationState> state(RankedRow.Decision decision) {
    return switch (decision) {
      case CHOSEN -> Optional.of(ApplicationState.SHORTLISTED);
      case RESERVE -> Optional.of(ApplicationState.RESERVE);
      case REFUSED -> Optional.of(ApplicationState.REJECTED);
      case OPEN, SHORT -> Optional.empty();
    };
  }

  private static Refusal refusal(Problem problem) {
    return Refusal.of(ApplyDecision.class, Refusal.Kind.CONFLICT, problem);
  }
}
