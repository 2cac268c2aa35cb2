package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.command.Result;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/** A call of {@code evaluation.rank} in a test, put together flag by flag. */
final class RankAsk {
  private final Path folder;
  private final InputFile scores;
  private boolean details = true;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, InputFile> files = new HashMap<>();

  RankAsk(Path folder, InputFile scores, String order, String aggregate) {
    this.folder = folder;
    this.scores = scores;
    words.put("order", order);
    words.put("aggregate", aggregate);
  }

  RankAsk flag(String name, String value) {
    words.put(name, value);
    return this;
  }

  RankAsk file(String name, InputFile file) {
    files.put(name, file);
    return this;
  }

  /** Without the files that go into detail. */
  RankAsk rankingOnly() {
    details = false;
    return this;
  }

  RankRequest request() {
    return new RankRequest(
        scores,
        word("order"),
        words.get("aggregate"),
        number("trim"),
        word("combine"),
        file("criteria"),
        file("applications"),
        word("direction"),
        word("missing"),
        number("minExperts"),
        word("floor").map(BigDecimal::new),
        word("round"),
        word("ties"),
        number("top"),
        file("quotas"),
        number("reserve"),
        number("seed"),
        word("scale"),
        word("sheetScale"),
        word("markModel"),
        word("sure").map(BigDecimal::new),
        word("disconnected"),
        number("mostMarks"),
        output("ranking.csv"),
        Optional.of(output("by-criterion.csv")).filter(file -> details),
        Optional.of(output("worked.csv")).filter(file -> details),
        picture("ranksPicture"),
        picture("severityPicture"),
        picture("agreementPicture"),
        word("language"));
  }

  Result run() {
    return new RankCalculation(new BundleWords(RankCalculation.class)).calculate(request());
  }

  /** The lines of the ranking without the header. */
  List<String> ranking() {
    run();
    return written("ranking.csv");
  }

  List<String> written(String name) {
    List<String> lines = new DiskFile(folder.resolve(name)).lines();
    return lines.subList(1, lines.size());
  }

  private OutputFile output(String name) {
    return new DiskFile(folder.resolve(name));
  }

  /** A picture is written where its flag is there, under the flag's name. */
  private Optional<OutputFile> picture(String name) {
    return word(name).map(wanted -> output(name + ".svg"));
  }

  private Optional<String> word(String name) {
    return Optional.ofNullable(words.get(name));
  }

  private Optional<Integer> number(String name) {
    return word(name).map(Integer::valueOf);
  }

  private Optional<InputFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
