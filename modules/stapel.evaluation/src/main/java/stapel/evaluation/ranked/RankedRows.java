package stapel.evaluation.ranked;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Messages;
import stapel.api.Money;
import stapel.api.Registries;
import stapel.api.command.Call;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.funding.BudgetCut;
import stapel.evaluation.funding.Candidate;
import stapel.evaluation.funding.Funding;
import stapel.evaluation.ranking.Decimals;
import stapel.evaluation.ranking.Place;
import stapel.evaluation.ranking.Ranking;
import stapel.evaluation.ranking.Worked;
import stapel.evaluation.ranking.WorkedLine;
import stapel.evaluation.rule.CallRule;
import stapel.intake.api.Application;

/**
 * Turns a computed ranking into the rows that are kept, with decisions and worked lines in both
 * languages.
 */
@Component(service = RankedRows.class)
public final class RankedRows {

  private static final Locale RU = Locale.forLanguageTag("ru");
  private static final Locale EN = Locale.ENGLISH;

  private final RankingStore store;
  private final OpenRows open;
  private final Registries registries;

  /** Needs where to keep them, and the words. */
  @Activate
  public RankedRows(
      @Reference RankingStore store, @Reference OpenRows open, @Reference Registries registries) {
    this.store = store;
    this.open = open;
    this.registries = registries;
  }

  void store(
      StoredRanking stored,
      Ranking ranking,
      Optional<Calibrated> calibrated,
      CallRule rule,
      CallCohort.Loaded loaded,
      Call call) {
    Map<String, Calibrated.Row> beside = calibrated.map(Calibrated::byApplication).orElse(Map.of());
    Set<String> drawn = calibrated.map(Calibrated::drawn).orElse(Set.of());
    Messages messages = registries.messages(RankedRows.class);
    Map<String, Funding> funding = funding(ranking, rule, loaded);
    WorkedLine russian = new WorkedLine(messages, RU);
    WorkedLine english = new WorkedLine(messages, EN);
    StepText steps = new StepText(messages, loaded.titles());
    List<RankedRow> rows = new ArrayList<>(ranking.rows().size());
    for (Ranking.Row row : ranking.rows()) {
      Application application = loaded.byNumber().get(row.application());
      Worked worked = ranking.worked(row.application());
      Optional<Funding> funded = Optional.ofNullable(funding.get(row.application()));
      Optional<Calibrated.Row> all = Optional.ofNullable(beside.get(row.application()));
      boolean lot = byLot(rule, drawn, all);
      String step = lot ? OpenRows.GREY : row.step();
      rows.add(
          new RankedRow(
              application.id(),
              rows.size() + 1,
              row.rank(),
              row.score().map(ranking::print),
              row.marks(),
              row.experts(),
              Optional.ofNullable(loaded.spreads().get(application.id()))
                  .map(CallCohort.Spread::lowest),
              Optional.ofNullable(loaded.spreads().get(application.id()))
                  .map(CallCohort.Spread::highest),
              row.place(),
              step,
              steps.of(step),
              lot ? RankedRow.Decision.OPEN : decision(row.place(), rule, funded),
              application.amount(),
              funded
                  .map(f -> f.funded() ? RankedRow.Funding.FUNDED : RankedRow.Funding.NOT_FUNDED)
                  .orElse(RankedRow.Funding.NONE),
              funded.map(f -> left(f, rule.budget().orElseThrow())),
              Decimals.in(RU, russian.of(worked)),
              english.of(worked),
              all));
    }
    RuleWords words = new RuleWords(registries);
    store.insert(
        stored,
        words.of(rule, loaded.cohort(), loaded.titles(), RU),
        words.of(rule, loaded.cohort(), loaded.titles(), EN),
        "",
        call,
        rows);
    boolean cut = rule.decision() == CallRule.Decision.TOP && rule.places().isPresent();
    open.cut(stored.id(), cut ? rule.places().getAsInt() : 0, rule.reserve());
  }

  /** The method of the expected rank leaves a group at the cut to the lot; quotas leave none. */
  private static boolean byLot(CallRule rule, Set<String> drawn, Optional<Calibrated.Row> row) {
    return rule.aggregate() == CallRule.Averaging.EXPECTED_RANK
        && rule.quotas().isEmpty()
        && row.filter(one -> drawn.contains(one.application())).isPresent();
  }

  private static Money left(Funding funding, Money budget) {
    return new Money(funding.remaining().longValueExact(), budget.currency());
  }

  private static RankedRow.Decision decision(Place place, CallRule rule, Optional<Funding> funded) {
    return switch (place) {
      case IN ->
          rule.decision() == CallRule.Decision.BUDGET && !funded.map(Funding::funded).orElse(false)
              ? RankedRow.Decision.REFUSED
              : RankedRow.Decision.CHOSEN;
      case OUT -> RankedRow.Decision.REFUSED;
      case RESERVE -> RankedRow.Decision.RESERVE;
      case TIE -> RankedRow.Decision.OPEN;
      case SHORT -> RankedRow.Decision.SHORT;
    };
  }

  /** Spends the budget down the ranking; empty when the call decides by places. */
  private static Map<String, Funding> funding(
      Ranking ranking, CallRule rule, CallCohort.Loaded loaded) {
    if (rule.decision() != CallRule.Decision.BUDGET || rule.budget().isEmpty()) {
      return Map.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Ranking.Row row : ranking.rows()) {
      Optional<BigDecimal> amount =
          loaded
              .byNumber()
              .get(row.application())
              .amount()
              .map(m -> BigDecimal.valueOf(m.minorUnits()));
      BigDecimal byRank = BigDecimal.valueOf(ranking.rows().size() - candidates.size());
      candidates.add(new Candidate(row.application(), byRank, row.place() == Place.IN, amount));
    }
    Map<String, Funding> funding = new HashMap<>();
    BudgetCut.of(
            candidates, BigDecimal.valueOf(rule.budget().get().minorUnits()), rule.budgetRule())
        .forEach(cut -> funding.put(cut.candidate().application(), cut));
    return funding;
  }
}
