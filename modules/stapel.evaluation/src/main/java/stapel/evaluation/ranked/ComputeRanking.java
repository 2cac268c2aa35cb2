package stapel.evaluation.ranked;

import java.util.Currency;
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
import stapel.api.setting.ScopedSettings;
import stapel.api.work.Progress;
import stapel.evaluation.api.RankingComputed;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.ranking.Ranker;
import stapel.evaluation.ranking.Ranking;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;
import stapel.evaluation.rule.CallRule;
import stapel.evaluation.rule.DisclosureSettings;
import stapel.evaluation.rule.RuleStore;
import stapel.intake.api.Calls;

/** Computes a call's ranking and keeps it; provisional while sheets are missing. */
@Component
@Contribution(
    id = "evaluation.compute-ranking",
    permission = "evaluation.rank",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:closed,in_review,decided",
    order = 310)
public final class ComputeRanking implements Command<ComputeRanking.Request> {

  /** Of the time of a large call, when its marks are read. */
  private static final double READ = 0.2;

  /** The same, when all sheets together have said what they say. */
  private static final double CALIBRATED = 0.5;

  /** The same, when its places are written; what follows is how much hangs on single sheets. */
  private static final double WRITTEN = 0.7;

  private final CallCohort cohorts;
  private final RuleStore rules;
  private final RuleOfRanking ruleOfRanking;
  private final RankedRows rows;
  private final RankingPapers papers;
  private final PaperStore paperStore;
  private final PanelFindings findings;
  private final PanelStore panels;
  private final ScopedSettings settings;
  private final RankingStore store;
  private final Calls calls;

  /** Needs the cohort, the rule, the call and where to keep the outcome. */
  @Activate
  public ComputeRanking(
      @Reference CallCohort cohorts,
      @Reference RuleStore rules,
      @Reference RuleOfRanking ruleOfRanking,
      @Reference RankedRows rows,
      @Reference RankingPapers papers,
      @Reference PaperStore paperStore,
      @Reference PanelFindings findings,
      @Reference PanelStore panels,
      @Reference ScopedSettings settings,
      @Reference RankingStore store,
      @Reference Calls calls) {
    this.cohorts = cohorts;
    this.rules = rules;
    this.ruleOfRanking = ruleOfRanking;
    this.rows = rows;
    this.papers = papers;
    this.paperStore = paperStore;
    this.findings = findings;
    this.panels = panels;
    this.settings = settings;
    this.store = store;
    this.calls = calls;
  }

  /** Which call. */
  record Request(@Field(dataset = "intake.calls", scope = true) Ref call) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  /** The call's currency may have been changed since its budget was set. */
  private void inOneCurrency(CallRule rule) {
    Currency now = calls.find(rule.call()).orElseThrow().currency();
    rule.budget()
        .filter(budget -> !budget.currency().equals(now))
        .ifPresent(
            budget -> {
              throw Refusal.of(
                  ComputeRanking.class,
                  Refusal.Kind.CONFLICT,
                  Problem.of("budget.currency", budget, now.getCurrencyCode()));
            });
  }

  @Override
  public Result execute(Request request, Call call) {
    String id = request.call().id();
    CallRule rule = rules.ofCall(id);
    inOneCurrency(rule);
    Progress progress = Progress.of(call);
    CallCohort.Loaded loaded = cohorts.load(id);
    refuseNothing(loaded);
    Scoring scoring = ruleOfRanking.scoring(rule);
    Selection selection = ruleOfRanking.selection(rule, loaded.cohort());
    CallCalibration calibration =
        new CallCalibration(rule, loaded, progress.part(READ, CALIBRATED));
    DisclosureSettings.Config disclosure = settings.of(DisclosureSettings.Config.class, id);
    Comparison comparison =
        calibration.compare(scoring, selection, loaded.missing() == 0 || disclosure.early());
    Optional<Calibrated> calibrated = comparison.calibrated();
    Ranking ranking =
        Ranker.rank(
            loaded.cohort(),
            scoring,
            selection,
            calibration.method().map(method -> calibrated.orElseThrow().joint(method)));
    StoredRanking stored =
        new StoredRanking(
            call.newId(),
            id,
            store.nextRun(id),
            StoredRanking.State.COMPUTED,
            loaded.expected(),
            loaded.missing());
    rows.store(stored, ranking, calibrated, rule, loaded, call);
    paperStore.keep(
        stored.id(), papers.keep(rule, loaded, scoring, selection, ranking, calibrated));
    Progress finding = progress.part(WRITTEN, 1);
    finding.at(0, 1);
    findings.store(stored, comparison, scoring, selection, calibration, loaded, call, finding);
    if (disclosure.audience() == DisclosureSettings.Audience.OBSERVERS) {
      panels.show(stored.id());
    }
    call.emit(RankingComputed.of(stored.id(), id, stored.provisional()));
    return result(stored, ranking);
  }

  private static void refuseNothing(CallCohort.Loaded loaded) {
    if (loaded.byNumber().isEmpty()) {
      throw Refusal.of(ComputeRanking.class, Refusal.Kind.CONFLICT, Problem.of("ranking.nobody"));
    }
    if (loaded.cohort().criteria().isEmpty()) {
      throw Refusal.of(
          ComputeRanking.class, Refusal.Kind.CONFLICT, Problem.of("ranking.no-criteria"));
    }
  }

  private static Result result(StoredRanking stored, Ranking ranking) {
    Result result =
        Result.of(Ref.of("evaluation.rankings", stored.id(), 1))
            .count("applications", ranking.rows().size());
    for (Ranking.UnmetQuota unmet : ranking.unmetQuotas()) {
      result =
          result.message(
              "evaluation.quota.unmet", unmet.group(), unmet.atLeast(), unmet.available());
    }
    return stored.provisional()
        ? result.message(
            "evaluation.compute-ranking.provisional", stored.missing(), stored.expected())
        : result;
  }
}
