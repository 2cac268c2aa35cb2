package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.work.InputFile;
import stapel.evaluation.ranking.Decimal;
import stapel.evaluation.ranking.Quota;
import stapel.evaluation.tables.CsvRow;
import stapel.evaluation.tables.CsvTable;
import stapel.evaluation.tables.RowProblems;

/** Reads {@code group,at_least}. */
final class QuotasFile {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final RowProblems problems;
  private final List<Quota> quotas = new ArrayList<>();
  private final Set<String> groups = new HashSet<>();

  private QuotasFile(RowProblems problems) {
    this.problems = problems;
  }

  static List<Quota> read(InputFile file) {
    QuotasFile quotas = new QuotasFile(new RowProblems(file.name()));
    new CsvTable(file, quotas.problems).read(Set.of("group", "at_least"), quotas::add);
    return quotas.quotas;
  }

  private void add(CsvRow row) {
    String group = row.cell("group");
    Optional<BigDecimal> atLeast =
        Decimal.read(row.cell("at_least"))
            .filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0)
            .filter(number -> number.stripTrailingZeros().scale() <= 0);
    if (group.isEmpty()) {
      problems.add(row.number(), "evaluation.cell.empty", "group");
    } else if (!groups.add(group)) {
      problems.add(row.number(), "evaluation.quota.twice", group);
    } else if (atLeast.isEmpty()) {
      problems.add(row.number(), "evaluation.quota.unreadable", row.cell("at_least"));
    } else {
      quotas.add(new Quota(group, atLeast.get().intValueExact()));
    }
  }
}
