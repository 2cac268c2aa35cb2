package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stapel.api.work.InputFile;
import stapel.evaluation.funding.Candidate;
import stapel.evaluation.ranking.Decimal;
import stapel.evaluation.tables.CsvRow;
import stapel.evaluation.tables.CsvTable;
import stapel.evaluation.tables.RowProblems;

/**
 * Reads {@code application,score,eligible,amount}; eligible is yes or no (also да, нет, true,
 * false, 1, 0).
 */
final class CandidatesFile {
  private static final Set<String> YES = Set.of("yes", "true", "1", "да");
  private static final Set<String> NO = Set.of("no", "false", "0", "нет");

  private final RowProblems problems;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private CandidatesFile(RowProblems problems) {
    this.problems = problems;
  }

  static List<Candidate> read(InputFile file) {
    CandidatesFile candidates = new CandidatesFile(new RowProblems(file.name()));
    new CsvTable(file, candidates.problems)
        .read(Set.of("application", "score", "eligible", "amount"), candidates::add);
    if (candidates.candidates.isEmpty()) {
      throw candidates.problems.refusal("evaluation.table.no_rows");
    }
    return candidates.candidates;
  }

  private void add(CsvRow row) {
    String id = row.cell("application");
    Optional<BigDecimal> score = Decimal.read(row.cell("score"));
    String eligible = row.cell("eligible").toLowerCase(Locale.ROOT);
    Optional<BigDecimal> amount =
        Decimal.read(row.cell("amount")).filter(money -> money.signum() >= 0);
    if (id.isEmpty()) {
      problems.add(row.number(), "evaluation.cell.empty", "application");
    } else if (!ids.add(id)) {
      problems.add(row.number(), "evaluation.application.twice", id);
    }
    if (score.isEmpty()) {
      problems.add(row.number(), "evaluation.score.unreadable", row.cell("score"));
    }
    if (!YES.contains(eligible) && !NO.contains(eligible)) {
      problems.add(row.number(), "evaluation.eligible.unreadable", row.cell("eligible"));
    }
    if (amount.isEmpty() && !row.cell("amount").isEmpty()) {
      problems.add(row.number(), "evaluation.amount.unreadable", row.cell("amount"));
    }
    score.ifPresent(
        number -> candidates.add(new Candidate(id, number, YES.contains(eligible), amount)));
  }
}
