package stapel.evaluation.ranked;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import stapel.api.work.Progress;
import stapel.evaluation.calculation.Snapshot;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.evaluation.mixed.MarkScale;
import stapel.evaluation.ranking.Application;
import stapel.evaluation.ranking.Quota;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.rule.CallRule;

/** Writes what a call's ranking is computed from as flags and files of {@code evaluation.rank}. */
final class SnapshotOfCall {
  private final CallRule rule;
  private final CallCohort.Loaded loaded;
  private final Scoring scoring;
  private final Map<String, String> parts = new HashMap<>();

  SnapshotOfCall(CallRule rule, CallCohort.Loaded loaded, Scoring scoring) {
    this.rule = rule;
    this.loaded = loaded;
    this.scoring = scoring;
  }

  byte[] text() {
    flags();
    calibration();
    parts.put("scores.csv", scores());
    parts.put("criteria.csv", criteria());
    parts.put("applications.csv", applications());
    return Snapshot.of(parts).text();
  }

  private void flags() {
    boolean cut = rule.decision() == CallRule.Decision.TOP && rule.places().isPresent();
    parts.put("order", word(rule.order()));
    // A contributed method is named, so that nobody takes the snapshot for another one's.
    String method = rule.method().isEmpty() ? "" : ":" + rule.method();
    boolean contributed = rule.aggregate() == CallRule.Averaging.METHOD;
    parts.put("aggregate", word(rule.aggregate()) + (contributed ? method : ""));
    if (rule.aggregate() == CallRule.Averaging.TRIMMED_MEAN) {
      parts.put("trim", Integer.toString(rule.trim()));
    }
    parts.put("combine", word(rule.combine()));
    parts.put("missing", word(rule.missing()));
    parts.put("minExperts", Integer.toString(rule.minExperts()));
    rule.floor().ifPresent(floor -> parts.put("floor", floor.toPlainString()));
    parts.put("round", rule.rounding());
    parts.put("ties", rule.ties().isBlank() ? "none" : rule.ties());
    if (cut) {
      parts.put("top", Integer.toString(rule.places().getAsInt()));
      parts.put("reserve", Integer.toString(rule.reserve()));
      if (!rule.quotas().isEmpty()) {
        parts.put("quotas.csv", quotas());
      }
    }
  }

  private void calibration() {
    CallCalibration calibration = new CallCalibration(rule, loaded, Progress.UNSEEN);
    if (calibration.method().isPresent()) {
      MarkScale scale = calibration.scale(Panel.of(loaded.cohort(), scoring));
      parts.put("sheetScale", plain(scale.low()) + ".." + plain(scale.high()));
      parts.put("seed", "1");
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String csv(Consumer<CsvWriter> rows) {
    StringWriter text = new StringWriter();
    rows.accept(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text));
    return text.toString();
  }

  private String scores() {
    return csv(
        csv -> {
          csv.writeRecord("application", "expert", "criterion", "score");
          loaded
              .cohort()
              .marks()
              .each(
                  (application, expert, criterion, score) ->
                      csv.writeRecord(application, expert, criterion, score.toPlainString()));
        });
  }

  private String criteria() {
    return csv(
        csv -> {
          csv.writeRecord("criterion", "weight", "direction", "floor");
          for (ScoredCriterion criterion : loaded.criteria()) {
            csv.writeRecord(
                criterion.code(),
                criterion.weight().toPlainString(),
                word(criterion.direction()),
                criterion.floor().map(BigDecimal::toPlainString).orElse(""));
          }
        });
  }

  private String applications() {
    List<Application> all =
        loaded.cohort().applications().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    return csv(
        csv -> {
          csv.writeRecord("application", "group", "submitted_at");
          for (Application one : all) {
            csv.writeRecord(
                one.id(),
                one.group().orElse(""),
                one.submittedAt().map(Object::toString).orElse(""));
          }
        });
  }

  private String quotas() {
    return csv(
        csv -> {
          csv.writeRecord("group", "at_least");
          for (Quota quota : rule.quotas()) {
            csv.writeRecord(quota.group(), Integer.toString(quota.atLeast()));
          }
        });
  }
}
