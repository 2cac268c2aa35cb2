package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stapel.api.command.Result;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.expectedrank.Zone;
import stapel.evaluation.mixed.Components;

/** What a calibrated ranking tells a program and a person besides its rows. */
final class CalibrationFacts {
  private static final int DIGITS = 9;

  private final Calibrated calibrated;
  private final int seed;

  private CalibrationFacts(Calibrated calibrated, int seed) {
    this.calibrated = calibrated;
    this.seed = seed;
  }

  static CalibrationFacts of(Calibrated calibrated, RankRequest request) {
    return new CalibrationFacts(calibrated, request.seed().orElse(1));
  }

  Result addTo(Result counted) {
    Result result =
        counted
            .fact("variance_components", components(calibrated.components()))
            .fact("severity_told", !calibrated.experts().isEmpty())
            .fact("groups", calibrated.groups())
            .fact("draws", calibrated.draws())
            .fact("seed", seed);
    long grey =
        calibrated.rows().stream().filter(row -> row.zone().equals(Optional.of(Zone.GREY))).count();
    if (calibrated.rows().stream().anyMatch(row -> row.zone().isPresent())) {
      result = result.fact("grey", grey);
    }
    if (calibrated.byLot() > 0) {
      Map<String, Object> lot = new LinkedHashMap<>();
      lot.put("group", calibrated.byLot());
      lot.put("places", calibrated.placesByLot());
      result =
          result
              .fact("by_lot", lot)
              .message("evaluation.together.lot", calibrated.byLot(), calibrated.placesByLot());
    } else if (grey > 0) {
      result = result.message("evaluation.together.grey", grey);
    }
    if (calibrated.experts().isEmpty()) {
      result = result.message("evaluation.together.no_severity");
    }
    return calibrated.groups() > 1
        ? result.message("evaluation.together.apart", calibrated.groups())
        : result;
  }

  static Map<String, Object> components(Components components) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("application_sd", rounded(components.application()));
    parts.put("expert_sd", rounded(components.expert()));
    parts.put("residual_sd", rounded(components.residual()));
    parts.put("mean", rounded(components.mean()));
    return parts;
  }

  static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
  }
}
