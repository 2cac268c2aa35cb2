package stapel.experts.calculation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.work.InputFile;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/** A call of {@code experts.assign} in a test, put together flag by flag. */
final class AssignAsk {
  private final Path folder;
  private final int reviews;
  private final int maxLoad;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, InputFile> files = new HashMap<>();

  AssignAsk(Path folder, int reviews, int maxLoad) {
    this.folder = folder;
    this.reviews = reviews;
    this.maxLoad = maxLoad;
  }

  /** The real data beside the repository; a test is skipped with a notice where it is absent. */
  static Path shared(String name) {
    String given = System.getProperty("stapel.shared", "");
    Path data = Path.of(given, "data", name);
    Path at = given.isEmpty() ? Path.of("").toAbsolutePath() : null;
    while (at != null && !Files.exists(data)) {
      data = at.resolveSibling("shared").resolve("data").resolve(name);
      at = at.getParent();
    }
    Path file = data;
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  AssignAsk flag(String name, String value) {
    words.put(name, value);
    return this;
  }

  AssignAsk file(String name, InputFile file) {
    files.put(name, file);
    return this;
  }

  /** Writes a file with this header and rows and gives it. */
  AssignAsk rows(String name, String header, String... rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(List.of(rows));
    return file(name, DiskFile.of(folder, name + ".csv", lines.toArray(String[]::new)));
  }

  AssignAsk affinity(String... rows) {
    return rows("affinity", "application,expert,affinity", rows);
  }

  AssignRequest request() {
    return new AssignRequest(
        files.get("affinity"),
        input("conflicts"),
        reviews,
        maxLoad,
        word("minLoad").map(Integer::valueOf),
        input("loads"),
        input("locked"),
        input("quotas"),
        word("fairness"),
        word("maxProbability").map(BigDecimal::new),
        word("seed").map(Long::valueOf),
        word("maxPairs").map(Integer::valueOf),
        new DiskFile(folder.resolve("assignment.csv")),
        word("probabilities").map(name -> new DiskFile(folder.resolve(name))));
  }

  Result run() {
    return new AssignCalculation().calculate(request());
  }

  double fact(String name) {
    return ((Number) run().facts().get(name)).doubleValue();
  }

  /** The lines of the assignment without the header. */
  List<String> assignment() {
    run();
    return written("assignment.csv");
  }

  List<String> written(String name) {
    List<String> lines = new DiskFile(folder.resolve(name)).lines();
    return lines.subList(1, lines.size());
  }

  /** The sentences of the refusal, and nothing is written. */
  List<String> refused(Locale language) {
    try {
      run();
    } catch (Refusal refusal) {
      return said(refusal, language);
    }
    throw new AssertionError("was not refused");
  }

  List<String> refused() {
    return refused(Locale.ENGLISH);
  }

  private List<String> said(Refusal refusal, Locale language) {
    if (Files.exists(folder.resolve("assignment.csv"))) {
      throw new AssertionError("something was written");
    }
    return new BundleWords(AssignCalculation.class).of(refusal, language);
  }

  /** Bytes of what was written. */
  byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private Optional<String> word(String name) {
    return Optional.ofNullable(words.get(name));
  }

  private Optional<InputFile> input(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
