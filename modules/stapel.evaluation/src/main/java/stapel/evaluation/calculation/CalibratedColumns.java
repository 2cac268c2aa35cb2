package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.expectedrank.ExpectedRank;
import stapel.evaluation.expectedrank.Zone;

/**
 * What a calibrated ranking says beside the plain columns. Empty cells: no sheet counts; too few
 * sheets for a rank; no cut for {@code p_top} and {@code zone}.
 */
final class CalibratedColumns {
  static final List<String> NAMES =
      List.of(
          "raw",
          "adjusted",
          "se",
          "p_top",
          "expected_rank",
          "zone",
          "percentile_expected_rank",
          "sucra");

  private final Map<String, Calibrated.Row> rows;

  CalibratedColumns(Calibrated calibrated) {
    this.rows = calibrated.byApplication();
  }

  List<String> of(String application) {
    Calibrated.Row row = rows.get(application);
    if (row == null) {
      return Collections.nCopies(NAMES.size(), "");
    }
    boolean cut = row.zone().isPresent();
    return List.of(
        number(row.raw(), 6),
        number(row.adjusted(), 6),
        number(row.error(), 6),
        cut ? cell(row.rank(), 4, ExpectedRank::top) : "",
        cell(row.rank(), 4, ExpectedRank::rank),
        row.zone().map(Zone::toString).orElse(""),
        cell(row.rank(), 2, ExpectedRank::percentile),
        cell(row.rank(), 4, ExpectedRank::sucra));
  }

  private static String cell(
      Optional<ExpectedRank> rank, int places, Function<ExpectedRank, Double> number) {
    return rank.map(of -> number(number.apply(of), places)).orElse("");
  }

  static String number(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
  }
}
