package stapel.evaluation.calculation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Registries;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.Progress;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.calibrated.Calibration;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.picture.PanelPictures;
import stapel.evaluation.picture.PictureWords;
import stapel.evaluation.ranking.Application;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.ranking.Criterion;
import stapel.evaluation.ranking.Joint;
import stapel.evaluation.ranking.Marks;
import stapel.evaluation.ranking.Order;
import stapel.evaluation.ranking.Place;
import stapel.evaluation.ranking.Quota;
import stapel.evaluation.ranking.Ranker;
import stapel.evaluation.ranking.Ranking;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;
import stapel.evaluation.ranking.TieRule;

/** Ranks files of marks: see {@link Ranker}. */
@Component(service = Calculation.class)
@Contribution(id = "evaluation.rank", permission = "public")
public final class RankCalculation implements Calculation<RankRequest> {
  private final Registries registries;

  /** Needs the words of worked lines. */
  @Activate
  public RankCalculation(@Reference Registries registries) {
    this.registries = registries;
  }

  @Override
  public Class<RankRequest> request() {
    return RankRequest.class;
  }

  @Override
  public Result calculate(RankRequest request) {
    return calculate(request, Progress.UNSEEN);
  }

  @Override
  public Result calculate(RankRequest request, Progress progress) {
    CalibrationWords words = new CalibrationWords(request);
    Optional<Joint.Method> method = words.method();
    Scoring scoring = RankRules.scoring(request);
    List<Quota> quotas = request.quotas().map(QuotasFile::read).orElse(List.of());
    Cohort cohort = cohort(request, words);
    Selection selection = RankRules.selection(request, quotas, criteria(cohort.criteria()));
    refuseWithoutFacts(selection, cohort.applications());
    Optional<Panel> panel = method.map(m -> Panel.of(cohort, scoring));
    Optional<Calibrated> calibrated =
        panel.map(
            all ->
                Calibration.of(
                    all, words.rule(method.orElseThrow(), all, scoring, selection), progress));
    Ranking ranking =
        Ranker.rank(
            cohort, scoring, selection, calibrated.map(all -> all.joint(method.orElseThrow())));
    write(request, ranking, calibrated);
    panel.ifPresent(
        all ->
            new PictureFiles(
                    new PanelPictures(all, calibrated.orElseThrow(), pictureWords(request)))
                .write(request, selection.top()));
    Result counted = result(ranking, cohort.marks());
    Result result =
        calibrated.map(all -> CalibrationFacts.of(all, request).addTo(counted)).orElse(counted);
    boolean unused = scoring.order() == Order.POOLED && weighsDiffer(cohort.criteria());
    return unused ? result.message("evaluation.weights.unused") : result;
  }

  private static Cohort cohort(RankRequest request, CalibrationWords words) {
    Optional<List<Criterion>> criteria = request.criteria().map(CriteriaFile::read);
    Optional<List<Application>> applications = request.applications().map(ApplicationsFile::read);
    Marks marks =
        ScoresFile.read(
            request.scores(),
            criteria.map(RankCalculation::criteria),
            applications.map(all -> names(all, Application::id)),
            words.scale(),
            request.mostMarks().orElse(ScoresFile.MOST));
    Cohort plain = Cohort.of(marks);
    return new Cohort(
        marks, criteria.orElse(plain.criteria()), applications.orElse(plain.applications()));
  }

  private void write(RankRequest request, Ranking ranking, Optional<Calibrated> calibrated) {
    RankingFiles files = new RankingFiles(ranking, calibrated);
    files.write(request.output());
    request.byCriterion().ifPresent(files::writeByCriterion);
    request
        .worked()
        .ifPresent(file -> files.writeWorked(file, registries.messages(RankCalculation.class)));
  }

  private PictureWords pictureWords(RankRequest request) {
    Locale language = Locale.forLanguageTag(request.language().orElse("ru"));
    return new PictureWords(registries.messages(RankCalculation.class), language);
  }

  static Set<String> criteria(List<Criterion> criteria) {
    return names(criteria, Criterion::name);
  }

  private static <T> Set<String> names(List<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(Collectors.toSet());
  }

  /** A rule about groups or times is a mistake when no application has one. */
  private static void refuseWithoutFacts(Selection selection, List<Application> applications) {
    boolean asksTimes = selection.ties().contains(new TieRule.BySubmission());
    if (asksTimes
        && applications.stream().allMatch(application -> application.submittedAt().isEmpty())) {
      throw Word.refusal("ties", "evaluation.ties.no_times");
    }
    boolean asksGroups = !selection.quotas().isEmpty();
    if (asksGroups
        && applications.stream().allMatch(application -> application.group().isEmpty())) {
      throw Word.refusal("quotas", "evaluation.quotas.no_groups");
    }
  }

  private static boolean weighsDiffer(List<Criterion> criteria) {
    return criteria.stream().map(Criterion::weight).distinct().count() > 1;
  }

  private static Result result(Ranking ranking, Marks marks) {
    Result result =
        Result.done().count("marks", marks.size()).count("applications", ranking.rows().size());
    for (Place place : Place.values()) {
      long count = ranking.rows().stream().filter(row -> row.place() == place).count();
      result = count > 0 ? result.count(place.toString(), count) : result;
    }
    for (Ranking.UnmetQuota unmet : ranking.unmetQuotas()) {
      result =
          result.message(
              "evaluation.quota.unmet", unmet.group(), unmet.atLeast(), unmet.available());
    }
    return result;
  }
}
