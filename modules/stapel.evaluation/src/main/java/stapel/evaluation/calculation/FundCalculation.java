package stapel.evaluation.calculation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.evaluation.funding.BudgetCut;
import stapel.evaluation.funding.BudgetRule;
import stapel.evaluation.funding.Candidate;
import stapel.evaluation.funding.Funding;

/** Spends a budget down a list of candidates: see {@link BudgetCut}. */
@Component(service = Calculation.class)
@Contribution(id = "evaluation.fund", permission = "public")
public final class FundCalculation implements Calculation<FundCalculation.Request> {
  /**
   * What is asked.
   *
   * @param candidates {@code application,score,eligible,amount}
   * @param output gets the same by score descending with {@code status} and {@code remaining}
   */
  record Request(
      InputFile candidates,
      @Field(from = "0") BigDecimal budget,
      @Field(choices = {"skip", "stop"}) String rule,
      OutputFile output) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result calculate(Request request) {
    BigDecimal budget = Word.decimal("budget", request.budget());
    if (budget.signum() < 0) {
      throw Refusal.of(
          FundCalculation.class,
          Refusal.Kind.INVALID,
          Problem.at("budget", "evaluation.budget.negative"));
    }
    List<Candidate> candidates = CandidatesFile.read(request.candidates());
    List<Funding> cut =
        BudgetCut.of(candidates, budget, Word.of(BudgetRule.class, "rule", request.rule()));
    write(request.output(), cut);
    return Result.done()
        .count("candidates", cut.size())
        .count("funded", cut.stream().filter(Funding::funded).count());
  }

  private static void write(OutputFile file, List<Funding> cut) {
    try (CsvWriter csv = Csv.writer(file)) {
      csv.writeRecord("application", "score", "eligible", "amount", "status", "remaining");
      for (Funding funding : cut) {
        Candidate candidate = funding.candidate();
        csv.writeRecord(
            candidate.application(),
            candidate.score().toPlainString(),
            candidate.eligible() ? "yes" : "no",
            candidate.amount().map(BigDecimal::toPlainString).orElse(""),
            funding.funded() ? "FUNDED" : "NOT FUNDED",
            funding.remaining().toPlainString());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + file.name(), broken);
    }
  }
}
