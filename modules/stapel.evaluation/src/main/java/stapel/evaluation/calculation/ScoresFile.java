package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import stapel.api.work.InputFile;
import stapel.evaluation.mixed.MarkScale;
import stapel.evaluation.ranking.Decimal;
import stapel.evaluation.ranking.MarkList;
import stapel.evaluation.ranking.Marks;
import stapel.evaluation.tables.CsvRow;
import stapel.evaluation.tables.CsvTable;
import stapel.evaluation.tables.RowProblems;

/** Reads {@code application,expert,criterion,score}. */
final class ScoresFile {
  private static final String APPLICATION = "application";
  private static final String EXPERT = "expert";
  private static final String CRITERION = "criterion";
  private static final String SCORE = "score";

  /** Marks that are taken when nothing is said. */
  static final int MOST = 5_000_000;

  /** What one mark needs from its row to its place in a ranking. */
  private static final long BYTES = 250;

  private final RowProblems problems;
  private final Optional<Set<String>> criteria;
  private final Optional<Set<String>> applications;
  private final Optional<MarkScale> scale;
  private final MarkList marks = new MarkList();

  private final int most;
  private long rows;

  private ScoresFile(
      RowProblems problems,
      Optional<Set<String>> criteria,
      Optional<Set<String>> applications,
      Optional<MarkScale> scale,
      int most) {
    this.problems = problems;
    this.criteria = criteria;
    this.applications = applications;
    this.scale = scale;
    this.most = most;
  }

  /**
   * The marks; those given are all the criteria and applications there may be.
   *
   * @param scale no mark lies outside; empty: any number
   * @param most marks that are taken
   */
  static Marks read(
      InputFile file,
      Optional<Set<String>> criteria,
      Optional<Set<String>> applications,
      Optional<MarkScale> scale,
      int most) {
    RowProblems problems = new RowProblems(file.name());
    ScoresFile scores = new ScoresFile(problems, criteria, applications, scale, most);
    new CsvTable(file, problems).read(Set.of(APPLICATION, EXPERT, CRITERION, SCORE), scores::add);
    if (scores.rows > most) {
      long megabytes = scores.rows * BYTES / 1_000_000;
      throw problems.refusal("evaluation.table.too_many", most, scores.rows, megabytes);
    }
    if (scores.marks.size() == 0) {
      throw problems.refusal("evaluation.table.no_rows");
    }
    Marks marks = new Marks(scores.marks);
    for (Marks.Duplicate duplicate : marks.duplicates()) {
      problems.add(duplicate.row(), "evaluation.mark.twice", duplicate.firstRow());
    }
    problems.refuseIfAny();
    return marks;
  }

  @SuppressWarnings("ShortCircuitBoolean") // Each empty cell is named.
  private void add(CsvRow row) {
    if (++rows > most) {
      return;
    }
    String application = row.cell(APPLICATION);
    String expert = row.cell(EXPERT);
    String criterion = row.cell(CRITERION);
    Optional<BigDecimal> score = Decimal.read(row.cell(SCORE));
    boolean named = filled(row, APPLICATION) & filled(row, EXPERT) & filled(row, CRITERION);
    if (named && criteria.isPresent() && !criteria.get().contains(criterion)) {
      problems.add(row.number(), "evaluation.criterion.unknown", criterion);
    }
    if (named && applications.isPresent() && !applications.get().contains(application)) {
      problems.add(row.number(), "evaluation.application.unknown", application);
    }
    if (score.isEmpty()) {
      String code =
          row.cell(SCORE).isEmpty() ? "evaluation.score.empty" : "evaluation.score.unreadable";
      problems.add(row.number(), code, row.cell(SCORE));
    } else if (scale.isPresent() && !scale.get().holds(score.get().doubleValue())) {
      MarkScale ends = scale.get();
      problems.add(
          row.number(), "evaluation.score.scale", row.cell(SCORE), ends.low(), ends.high());
    } else if (named) {
      marks.add(application, expert, criterion, score.get(), row.number());
    }
  }

  private boolean filled(CsvRow row, String column) {
    if (row.cell(column).isEmpty()) {
      problems.add(row.number(), "evaluation.cell.empty", column);
      return false;
    }
    return true;
  }
}
