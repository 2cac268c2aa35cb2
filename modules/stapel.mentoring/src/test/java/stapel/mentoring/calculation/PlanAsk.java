package stapel.mentoring.calculation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stapel.api.command.Result;
import stapel.api.work.InputFile;
import stapel.testkit.DiskFile;

/** A call of {@code mentoring.plan} in a test. */
final class PlanAsk {
  /** Two teams, two mentors, two hours on one day and one on the next, one room. */
  static final List<String> SEASON =
      List.of(
          "{",
          "\"slots\": [\"2026-03-02T09:00\", \"2026-03-02T10:00\", \"2026-03-03T09:00:00\"],",
          "\"slot_min\": 60,",
          "\"rooms_per_slot\": 1,",
          "\"mentors\": [",
          "{\"id\": \"M\", \"available\": [\"2026-03-02T09:00\", \"2026-03-02T10:00\"],"
              + " \"max_per_day\": 2},",
          "{\"id\": \"N\", \"available\": [\"2026-03-03T09:00:00\"], \"max_per_day\": 1}],",
          "\"teams\": [",
          "{\"id\": \"Ёлка\", \"sessions\": 2, \"max_per_day\": 1,"
              + " \"available\": [\"2026-03-02T09:00\", \"2026-03-02T10:00\","
              + " \"2026-03-03T09:00\"], \"preference\": {\"2026-03-02T10:00\": 2.5}},",
          "{\"id\": \"B\", \"sessions\": 2, \"max_per_day\": 2,"
              + " \"available\": [\"2026-03-02T09:00\"]}],",
          "\"fit\": [",
          "{\"team\": \"Ёлка\", \"mentor\": \"M\", \"fit\": 80},",
          "{\"team\": \"Ёлка\", \"mentor\": \"N\", \"fit\": 60},",
          "{\"team\": \"B\", \"mentor\": \"M\", \"fit\": 70, \"max_meetings\": 2,"
              + " \"min_days_between\": 7}]",
          "}");

  private final Path folder;
  private Optional<InputFile> previous = Optional.empty();
  private Optional<BigDecimal> seconds = Optional.of(BigDecimal.valueOf(30));
  private Optional<Integer> maxPairs = Optional.empty();

  PlanAsk(Path folder) {
    this.folder = folder;
  }

  PlanAsk previous(InputFile file) {
    previous = Optional.of(file);
    return this;
  }

  PlanAsk seconds(String number) {
    seconds = Optional.of(new BigDecimal(number));
    return this;
  }

  PlanAsk maxPairs(int most) {
    maxPairs = Optional.of(most);
    return this;
  }

  Result run(String... lines) {
    return run(DiskFile.of(folder, "problem.json", lines));
  }

  Result run(InputFile problem) {
    DiskFile output = new DiskFile(folder.resolve("plan.json"));
    PlanCalculation.Request request =
        new PlanCalculation.Request(problem, previous, seconds, Optional.of(1L), maxPairs, output);
    return new PlanCalculation().calculate(request);
  }

  Result run() {
    return run(SEASON.toArray(String[]::new));
  }

  /** The season with one text replaced. */
  Result runWith(String text, String replacement) {
    String all = String.join("\n", SEASON);
    if (!all.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return run(all.replace(text, replacement));
  }

  JsonObject plan() {
    String text = String.join("\n", new DiskFile(folder.resolve("plan.json")).lines());
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
