package stapel.evaluation.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.InputFile;
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.lottery.Lot;
import stapel.evaluation.tables.CsvRow;
import stapel.evaluation.tables.CsvTable;
import stapel.evaluation.tables.RowProblems;

/** Draws a committed lot again and compares: anybody can do it who has the four public things. */
@Component(service = Calculation.class)
@Contribution(id = "evaluation.verify-lot", permission = "public")
public final class VerifyLotCalculation implements Calculation<VerifyLotCalculation.Request> {
  /**
   * What is asked.
   *
   * @param commitment the committed text
   * @param digest that was published before the value
   * @param randomValue as its source published it
   * @param drawn what is said to have been drawn: {@code order,application,key,place}
   */
  record Request(InputFile commitment, String digest, String randomValue, InputFile drawn) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result calculate(Request request) {
    Commitment commitment = LotFiles.commitment(request.commitment(), request.digest());
    List<Lot.Drawn> drawn = Lot.of(commitment, LotFiles.value(request.randomValue()));
    RowProblems problems = new RowProblems(request.drawn().name());
    List<CsvRow> rows = new ArrayList<>();
    new CsvTable(request.drawn(), problems).read(Set.copyOf(LotFiles.DRAWN), rows::add);
    if (rows.size() != drawn.size()) {
      throw problems.refusal("evaluation.lot.rows", rows.size(), drawn.size());
    }
    for (int i = 0; i < rows.size(); i++) {
      CsvRow row = rows.get(i);
      List<String> told = LotFiles.DRAWN.stream().map(row::cell).toList();
      if (!told.equals(LotFiles.cells(drawn.get(i)))) {
        problems.add(
            row.number(),
            "evaluation.lot.differs",
            String.join(",", told),
            String.join(",", LotFiles.cells(drawn.get(i))));
      }
    }
    problems.refuseIfAny();
    return Result.done()
        .message("evaluation.lot.verified", rows.size(), commitment.places())
        .fact("verified", true)
        .fact("digest", commitment.digest());
  }
}
