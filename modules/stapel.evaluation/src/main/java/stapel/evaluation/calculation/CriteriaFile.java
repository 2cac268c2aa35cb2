package stapel.evaluation.calculation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stapel.api.work.InputFile;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.ranking.Criterion;
import stapel.evaluation.ranking.Decimal;
import stapel.evaluation.ranking.Direction;
import stapel.evaluation.tables.CsvRow;
import stapel.evaluation.tables.CsvTable;
import stapel.evaluation.tables.RowProblems;

/** Reads {@code criterion,weight[,direction,floor]}; an empty direction or floor is none. */
final class CriteriaFile {
  private final RowProblems problems;
  private final List<Criterion> criteria = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private CriteriaFile(RowProblems problems) {
    this.problems = problems;
  }

  static List<Criterion> read(InputFile file) {
    CriteriaFile criteria = new CriteriaFile(new RowProblems(file.name()));
    new CsvTable(file, criteria.problems).read(Set.of("criterion", "weight"), criteria::add);
    if (criteria.criteria.stream().allMatch(criterion -> criterion.weight().signum() == 0)) {
      throw criteria.problems.refusal("evaluation.weights.none");
    }
    return criteria.criteria;
  }

  private void add(CsvRow row) {
    String name = row.cell("criterion");
    if (name.isEmpty()) {
      problems.add(row.number(), "evaluation.cell.empty", "criterion");
    } else if (!names.add(name)) {
      problems.add(row.number(), "evaluation.criterion.twice", name);
    }
    Optional<Fraction> weight = number(row, "weight").filter(number -> number.signum() >= 0);
    if (weight.isEmpty()) {
      problems.add(row.number(), "evaluation.weight.unreadable", row.cell("weight"));
    }
    Optional<Direction> direction = direction(row);
    Optional<Fraction> floor = number(row, "floor");
    if (row.find("floor").isPresent() && floor.isEmpty()) {
      problems.add(row.number(), "evaluation.floor.unreadable", row.cell("floor"));
    }
    if (!name.isEmpty() && weight.isPresent()) {
      criteria.add(new Criterion(name, weight.get(), direction, floor));
    }
  }

  private static Optional<Fraction> number(CsvRow row, String column) {
    return row.find(column).flatMap(Decimal::read).map(Fraction::of);
  }

  private Optional<Direction> direction(CsvRow row) {
    String word = row.find("direction").orElse("").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "" -> Optional.empty();
      case "higher" -> Optional.of(Direction.HIGHER);
      case "lower" -> Optional.of(Direction.LOWER);
      default -> {
        problems.add(row.number(), "evaluation.direction.unknown", word);
        yield Optional.empty();
      }
    };
  }
}
