package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stapel.evaluation.calibrated.CalibrationRule;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.mixed.MarkScale;
import stapel.evaluation.ranking.Combine;
import stapel.evaluation.ranking.Decimal;
import stapel.evaluation.ranking.Joint;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;

/** Reads the words of a request that concern all sheets together. */
final class CalibrationWords {
  private static final String NUMBER = "([-+]?\\d{1,18}(?:\\.\\d{1,18})?)";
  private static final Pattern SCALE = Pattern.compile(NUMBER + "\\.\\." + NUMBER);

  private final RankRequest request;

  CalibrationWords(RankRequest request) {
    this.request = request;
  }

  /** What ranks; empty for an application's own sheets, where the other words have no meaning. */
  Optional<Joint.Method> method() {
    boolean together =
        request.aggregate().equals("adjusted") || request.aggregate().equals("expected-rank");
    if (together) {
      return Optional.of(Word.of(Joint.Method.class, "aggregate", request.aggregate()));
    }
    refuseUnused("seed", request.seed());
    refuseUnused("sheetScale", request.sheetScale());
    refuseUnused("markModel", request.markModel());
    refuseUnused("sure", request.sure());
    refuseUnused("disconnected", request.disconnected());
    refuseUnused("ranksPicture", request.ranksPicture());
    refuseUnused("severityPicture", request.severityPicture());
    refuseUnused("agreementPicture", request.agreementPicture());
    return Optional.empty();
  }

  private static void refuseUnused(String field, Optional<?> word) {
    if (word.isPresent()) {
      throw Word.refusal(field, "evaluation.together.unused");
    }
  }

  /** The scale's ends; marks outside are refused where they stand. */
  Optional<MarkScale> scale() {
    return request.scale().map(CalibrationWords::scale);
  }

  private static MarkScale scale(String written) {
    Matcher ends = SCALE.matcher(written.strip());
    if (ends.matches()) {
      Optional<BigDecimal> low = Decimal.read(ends.group(1));
      Optional<BigDecimal> high = Decimal.read(ends.group(2));
      if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) < 0) {
        return new MarkScale(low.get().doubleValue(), high.get().doubleValue(), 0);
      }
    }
    throw Word.refusal("scale", "evaluation.scale.unreadable", written);
  }

  /** The ends of a sheet's number: of a weighted mean those of a mark. */
  private Optional<MarkScale> sheetScale(Scoring scoring) {
    if (request.sheetScale().isPresent()) {
      return request.sheetScale().map(CalibrationWords::scale);
    }
    if (request.scale().isPresent() && scoring.combine() == Combine.SUM) {
      throw Word.refusal("scale", "evaluation.scale.sum");
    }
    return scale();
  }

  /** The rule for this panel. */
  CalibrationRule rule(Joint.Method method, Panel panel, Scoring scoring, Selection selection) {
    CalibrationRule.Marks marks =
        Word.of(CalibrationRule.Marks.class, "markModel", request.markModel().orElse("plain"));
    Optional<MarkScale> scale = sheetScale(scoring);
    if (marks != CalibrationRule.Marks.PLAIN && scale.isEmpty()) {
      throw Word.refusal("scale", "evaluation.scale.needed");
    }
    if (method == Joint.Method.EXPECTED_RANK) {
      refuseForRanks(selection, scale, panel, marks);
    }
    boolean ordinal = marks == CalibrationRule.Marks.ORDINAL;
    return new CalibrationRule(
        method,
        selection.top(),
        selection.minExperts(),
        sure(),
        ordinal
            ? scale.map(s -> MarkScale.stepped(s.low(), s.high(), panel.readings().mark()))
            : scale,
        marks,
        request.disconnected().orElse("refuse").equals("exchangeable"),
        request.seed().orElse(1));
  }

  private static void refuseForRanks(
      Selection selection, Optional<MarkScale> scale, Panel panel, CalibrationRule.Marks marks) {
    if (selection.floor().isPresent()) {
      throw Word.refusal("floor", "evaluation.floor.of_ranks");
    }
    if (marks != CalibrationRule.Marks.PLAIN) {
      throw Word.refusal("markModel", "evaluation.marks.of_ranks");
    }
    MarkScale published = new MarkScale(1, 6, 0);
    boolean fits = true;
    for (double mark : panel.readings().mark()) {
      fits &= published.holds(mark);
    }
    if (scale.isEmpty() && !fits) {
      throw Word.refusal("scale", "evaluation.scale.of_priors");
    }
  }

  private double sure() {
    BigDecimal sure =
        request.sure().map(s -> Word.decimal("sure", s)).orElse(new BigDecimal("0.9"));
    if (sure.compareTo(new BigDecimal("0.5")) <= 0 || sure.compareTo(BigDecimal.ONE) >= 0) {
      throw Word.refusal("sure", "evaluation.sure.range");
    }
    return sure.doubleValue();
  }
}
