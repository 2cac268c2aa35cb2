package stapel.evaluation.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Marks written by hand in tests: {@code "P1 E1 impact 4"}; rankings read back the same way. */
final class Panel {
  private Panel() {}

  static Marks marks(String... lines) {
    return marks(Arrays.asList(lines));
  }

  static Marks marks(List<String> lines) {
    MarkList list = new MarkList();
    int row = 2;
    for (String line : lines) {
      String[] cells = line.split(" ");
      list.add(cells[0], cells[1], cells[2], new BigDecimal(cells[3]), row++);
    }
    return new Marks(list);
  }

  /** One expert, one criterion, one mark for each {@code P1=4}. */
  static Cohort scored(String... scores) {
    List<String> lines = new ArrayList<>();
    for (String score : scores) {
      lines.add(score.replace("=", " E1 merit "));
    }
    return Cohort.of(marks(lines));
  }

  static Cohort weighted(Marks marks, Criterion... criteria) {
    return new Cohort(marks, List.of(criteria), Cohort.of(marks).applications());
  }

  /** Rows as {@code rank application score place step}, a dash for what is empty. */
  static List<String> lines(Ranking ranking) {
    return ranking.rows().stream()
        .map(
            row ->
                (row.rank().isPresent() ? row.rank().getAsInt() : "-")
                    + " "
                    + row.application()
                    + " "
                    + row.score().map(score -> ranking.print(score).toPlainString()).orElse("-")
                    + " "
                    + row.place()
                    + " "
                    + row.step())
        .collect(Collectors.toList());
  }
}
