package stapel.evaluation.calculation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.api.Messages;
import stapel.api.work.OutputFile;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.ranking.Ranking;
import stapel.evaluation.ranking.Worked;
import stapel.evaluation.ranking.WorkedLine;

/** Writes a ranking and what belongs to it. */
final class RankingFiles {
  private static final List<String> PLAIN =
      List.of("rank", "application", "score", "marks", "experts", "place", "step");

  private final Ranking ranking;
  private final Optional<CalibratedColumns> calibrated;

  RankingFiles(Ranking ranking, Optional<Calibrated> calibrated) {
    this.ranking = ranking;
    this.calibrated = calibrated.map(CalibratedColumns::new);
  }

  private interface Rows {
    void to(CsvWriter csv);
  }

  private static void write(OutputFile file, Rows rows) {
    try (CsvWriter csv = Csv.writer(file)) {
      rows.to(csv);
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + file.name(), broken);
    }
  }

  /**
   * {@code rank,application,score,marks,experts,place,step}, and those of {@link CalibratedColumns}
   * where all sheets were ranked together.
   */
  void write(OutputFile file) {
    write(
        file,
        csv -> {
          List<String> header = new ArrayList<>(PLAIN);
          calibrated.ifPresent(columns -> header.addAll(CalibratedColumns.NAMES));
          csv.writeRecord(header);
          ranking.rows().forEach(row -> csv.writeRecord(cells(row)));
        });
  }

  private List<String> cells(Ranking.Row row) {
    List<String> cells = new ArrayList<>(plain(row));
    calibrated.ifPresent(columns -> cells.addAll(columns.of(row.application())));
    return cells;
  }

  private List<String> plain(Ranking.Row row) {
    return List.of(
        row.rank().isPresent() ? Integer.toString(row.rank().getAsInt()) : "",
        row.application(),
        row.score().map(score -> ranking.print(score).toPlainString()).orElse(""),
        Integer.toString(row.marks()),
        Integer.toString(row.experts()),
        row.place().toString(),
        row.step());
  }

  /**
   * {@code application,criterion,score}, in the order of the ranking; an empty score: no mark
   * counts.
   */
  void writeByCriterion(OutputFile file) {
    write(
        file,
        csv -> {
          csv.writeRecord("application", "criterion", "score");
          for (Ranking.Row row : ranking.rows()) {
            for (Ranking.CriterionScore criterion : ranking.byCriterion(row.application())) {
              csv.writeRecord(
                  row.application(),
                  criterion.criterion(),
                  criterion.score().map(score -> ranking.print(score).toPlainString()).orElse(""));
            }
          }
        });
  }

  /** {@code application,worked_ru,worked_en}, in the order of the ranking. */
  void writeWorked(OutputFile file, Messages messages) {
    WorkedLine russian = new WorkedLine(messages, Locale.forLanguageTag("ru"));
    WorkedLine english = new WorkedLine(messages, Locale.ENGLISH);
    write(
        file,
        csv -> {
          csv.writeRecord("application", "worked_ru", "worked_en");
          for (Ranking.Row row : ranking.rows()) {
            Worked worked = ranking.worked(row.application());
            csv.writeRecord(row.application(), russian.of(worked), english.of(worked));
          }
        });
  }
}
