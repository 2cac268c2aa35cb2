package stapel.evaluation.calculation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.lottery.Lot;

/** Draws a committed lot by a public random value: see {@link Lot}. */
@Component(service = Calculation.class)
@Contribution(id = "evaluation.draw-lot", permission = "public")
public final class DrawLotCalculation implements Calculation<DrawLotCalculation.Request> {
  /**
   * What is asked.
   *
   * @param commitment the committed text
   * @param digest that was published
   * @param randomValue as its source published it
   * @param output gets {@code order,application,key,place}
   */
  record Request(InputFile commitment, String digest, String randomValue, OutputFile output) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result calculate(Request request) {
    Commitment commitment = LotFiles.commitment(request.commitment(), request.digest());
    List<Lot.Drawn> drawn = Lot.of(commitment, LotFiles.value(request.randomValue()));
    try (CsvWriter csv = Csv.writer(request.output())) {
      csv.writeRecord(LotFiles.DRAWN);
      drawn.forEach(line -> csv.writeRecord(LotFiles.cells(line)));
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + request.output().name(), broken);
    }
    return Result.done()
        .count("contenders", drawn.size())
        .count("places", commitment.places())
        .fact("digest", commitment.digest())
        .fact(
            "winners", drawn.stream().filter(Lot.Drawn::wins).map(Lot.Drawn::application).toList());
  }
}
