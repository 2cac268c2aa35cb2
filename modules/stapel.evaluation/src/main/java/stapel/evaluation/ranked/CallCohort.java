package stapel.evaluation.ranked;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.criteria.CriteriaStore;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.ranking.Criterion;
import stapel.evaluation.ranking.MarkList;
import stapel.evaluation.ranking.Marks;
import stapel.experts.api.Assignment;
import stapel.experts.api.Assignments;
import stapel.experts.api.Expert;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;

/** Brings together what a call's ranking is computed from. */
@Component(service = CallCohort.class)
public final class CallCohort {

  private static final Set<ApplicationState> RANKED =
      EnumSet.of(
          ApplicationState.IN_REVIEW, ApplicationState.REVIEWED, ApplicationState.SHORT_OF_MARKS);

  private final RankingStore rankings;
  private final CriteriaStore criteria;
  private final Applications applications;
  private final Assignments assignments;

  /** Needs marks, criteria, applications and assignments. */
  @Activate
  public CallCohort(
      @Reference RankingStore rankings,
      @Reference CriteriaStore criteria,
      @Reference Applications applications,
      @Reference Assignments assignments) {
    this.rankings = rankings;
    this.criteria = criteria;
    this.applications = applications;
    this.assignments = assignments;
  }

  /** Lowest and highest mark of an application. */
  record Spread(BigDecimal lowest, BigDecimal highest) {
    Spread with(BigDecimal score) {
      return new Spread(lowest.min(score), highest.max(score));
    }
  }

  /**
   * What was loaded.
   *
   * @param titles of the criteria by their codes
   * @param criteria with their scales, in their order
   * @param byNumber the applications that are ranked, by the number that names them in the cohort
   * @param expected sheets that were to be expected
   * @param missing of these, not submitted
   */
  record Loaded(
      Cohort cohort,
      Map<String, Text> titles,
      List<ScoredCriterion> criteria,
      Map<String, Application> byNumber,
      Map<String, Spread> spreads,
      long expected,
      long missing) {}

  /** Applications under review, their marks that count, and how many sheets are still awaited. */
  Loaded load(String call) {
    List<Application> ranked = applications.in(call, RANKED);
    Map<String, Application> byId =
        ranked.stream().collect(Collectors.toMap(Application::id, Function.identity()));
    List<ScoredCriterion> scored = criteria.ofCall(call);
    Map<String, String> codes =
        scored.stream().collect(Collectors.toMap(ScoredCriterion::id, ScoredCriterion::code));
    Map<String, String> experts =
        assignments.experts(call).stream().collect(Collectors.toMap(Expert::person, Expert::code));
    MarkList marks = new MarkList();
    Map<String, Spread> spreads = new HashMap<>();
    rankings.eachMark(
        call,
        mark -> {
          Application application = byId.get(mark.application());
          if (application != null && codes.containsKey(mark.criterion())) {
            String expert = experts.getOrDefault(mark.person(), mark.person());
            marks.add(
                application.number(),
                expert,
                codes.get(mark.criterion()),
                mark.score(),
                marks.size() + 1);
            spreads.merge(
                application.id(),
                new Spread(mark.score(), mark.score()),
                (before, now) -> before.with(now.lowest()));
          }
        });
    Map<String, Application> byNumber = new LinkedHashMap<>();
    ranked.forEach(application -> byNumber.put(application.number(), application));
    Set<String> submitted = Set.copyOf(rankings.submitted(call));
    List<Assignment> expected =
        assignments.ofCall(call).stream()
            .filter(
                assignment -> assignment.expected() && byId.containsKey(assignment.application()))
            .toList();
    long missing =
        expected.stream().filter(assignment -> !submitted.contains(assignment.id())).count();
    Map<String, Text> titles =
        scored.stream().collect(Collectors.toMap(ScoredCriterion::code, ScoredCriterion::title));
    return new Loaded(
        cohort(marks, scored, ranked), titles, scored, byNumber, spreads, expected.size(), missing);
  }

  private static Cohort cohort(
      MarkList marks, List<ScoredCriterion> scored, List<Application> ranked) {
    return new Cohort(
        new Marks(marks),
        scored.stream()
            .map(
                c ->
                    new Criterion(
                        c.code(),
                        Fraction.of(c.weight()),
                        Optional.of(c.direction()),
                        c.floor().map(Fraction::of)))
            .toList(),
        ranked.stream()
            .map(
                a ->
                    new stapel.evaluation.ranking.Application(
                        a.number(),
                        Optional.of(a.territory()).filter(t -> !t.isEmpty()),
                        a.submitted()))
            .toList());
  }
}
