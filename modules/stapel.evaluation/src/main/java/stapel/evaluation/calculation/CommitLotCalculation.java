package stapel.evaluation.calculation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.evaluation.lottery.Commitment;

/** Commits the list, the places and the source of the random value of a lot. */
@Component(service = Calculation.class)
@Contribution(id = "evaluation.commit-lot", permission = "public")
public final class CommitLotCalculation implements Calculation<CommitLotCalculation.Request> {
  /**
   * What is asked.
   *
   * @param list {@code application[,zone]}: all rows, or those of the grey zone where there is one
   * @param places that the lot gives
   * @param source of the public random value that does not exist yet
   * @param output gets the text whose digest is to be published
   */
  record Request(
      InputFile list, @Field(from = "1") Integer places, String source, OutputFile output) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result calculate(Request request) {
    List<String> contenders = LotFiles.contenders(request.list());
    if (request.places() < 1 || request.places() >= contenders.size()) {
      throw Word.refusal("places", "evaluation.lot.places", request.places(), contenders.size());
    }
    if (request.source().isBlank() || Commitment.breaks(request.source())) {
      throw Word.refusal("source", "evaluation.lot.source");
    }
    Commitment commitment = new Commitment(request.places(), request.source().strip(), contenders);
    try (OutputStream file = request.output().create()) {
      file.write(commitment.text());
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + request.output().name(), broken);
    }
    return Result.done()
        .message("evaluation.lot.committed", commitment.digest())
        .count("contenders", contenders.size())
        .count("places", commitment.places())
        .fact("digest", commitment.digest());
  }
}
