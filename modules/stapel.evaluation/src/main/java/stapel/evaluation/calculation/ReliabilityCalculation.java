package stapel.evaluation.calculation;

import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.api.work.Progress;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.calibrated.PanelCheck;
import stapel.evaluation.calibrated.Reliability;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.ranking.Combine;
import stapel.evaluation.ranking.Direction;
import stapel.evaluation.ranking.Mean;
import stapel.evaluation.ranking.Missing;
import stapel.evaluation.ranking.Order;
import stapel.evaluation.ranking.Rounding;
import stapel.evaluation.ranking.Scoring;

/** How far experts agree, and on whom a cut hangs: see {@link Reliability}. */
@Component(service = Calculation.class)
@Contribution(id = "evaluation.reliability", permission = "public")
public final class ReliabilityCalculation implements Calculation<ReliabilityCalculation.Request> {
  /**
   * What is asked; words as in {@link RankRequest}.
   *
   * @param top places; without it nothing is said of a cut
   * @param output gets {@code expert,readings,mean,severity,se,low,high}
   * @param sheets gets {@code application,expert,adjusted_out,adjusted_in,raw_out,raw_in}: the
   *     sheets without which others would have places
   * @param without gets {@code expert,adjusted_out,adjusted_in,raw_out,raw_in}: who would have a
   *     place without this expert
   * @param next gets {@code application,adjusted,se,gain}: where one more reading helps most, first
   */
  record Request(
      InputFile scores,
      @Field(choices = {"pooled", "criteria-first", "experts-first"}) Optional<String> order,
      @Field(choices = {"mean", "sum"}) Optional<String> combine,
      Optional<InputFile> criteria,
      @Field(choices = {"higher", "lower"}) Optional<String> direction,
      @Field(choices = {"refuse", "reweigh", "void-sheet", "zero"}) Optional<String> missing,
      @Field(from = "1") Optional<Integer> top,
      @Field(from = "1") Optional<Integer> mostMarks,
      OutputFile output,
      Optional<OutputFile> sheets,
      Optional<OutputFile> without,
      Optional<OutputFile> next) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result calculate(Request request) {
    return calculate(request, Progress.UNSEEN);
  }

  @Override
  public Result calculate(Request request, Progress progress) {
    boolean ofCut =
        request.sheets().isPresent() || request.without().isPresent() || request.next().isPresent();
    if (request.top().isEmpty() && ofCut) {
      throw Word.refusal("top", "evaluation.top.of_cut");
    }
    Cohort cohort = cohort(request);
    Panel panel = Panel.of(cohort, scoring(request));
    PanelCheck.refuse(panel);
    if (request.top().isPresent() && request.top().get() >= panel.applications().size()) {
      throw Word.refusal("top", "evaluation.top.everybody", panel.applications().size());
    }
    OptionalInt top = request.top().map(OptionalInt::of).orElse(OptionalInt.empty());
    Reliability reliability = Reliability.of(panel, top, progress);
    ReliabilityFiles files = new ReliabilityFiles(panel, reliability);
    files.writeExperts(request.output());
    request.sheets().ifPresent(files::writeSheets);
    request.without().ifPresent(files::writeWithout);
    request.next().ifPresent(files::writeNext);
    return files.facts(Result.done());
  }

  private static Cohort cohort(Request request) {
    var criteria = request.criteria().map(CriteriaFile::read);
    Cohort plain =
        Cohort.of(
            ScoresFile.read(
                request.scores(),
                criteria.map(RankCalculation::criteria),
                Optional.empty(),
                Optional.empty(),
                request.mostMarks().orElse(ScoresFile.MOST)));
    return new Cohort(plain.marks(), criteria.orElse(plain.criteria()), plain.applications());
  }

  private static Scoring scoring(Request request) {
    return new Scoring(
        Word.of(Order.class, "order", request.order().orElse("criteria-first")),
        new Mean(),
        Word.of(Combine.class, "combine", request.combine().orElse("mean")),
        request.direction().map(word -> Word.of(Direction.class, "direction", word)),
        Word.of(Missing.class, "missing", request.missing().orElse("refuse")),
        new Rounding.None());
  }
}
