package stapel.evaluation.ranked;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Money;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.expectedrank.ExpectedRank;
import stapel.evaluation.expectedrank.Zone;

/** The tables of rankings, and the marks they are computed from. */
@Component(service = RankingStore.class)
public final class RankingStore {

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public RankingStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  /** One mark that counts. */
  record CountedMark(String application, String person, String criterion, BigDecimal score) {}

  /**
   * Every mark of a call that counts, in no order; imports that are not applied yet are left out.
   */
  void eachMark(String call, Consumer<CountedMark> consumer) {
    database.each(
        "select m.application_id, s.person_id, m.criterion_id, m.score from mark m join sheet s on s.id = m.sheet_id"
            + " where m.scope_id = ? and m.counted = ? and m.score is not null and (m.import_id is null"
            + " or m.import_id in (select id from score_import where applied_at is not null))",
        row ->
            new CountedMark(
                row.text(1), row.text(2), row.text(3), row.decimal(4).stripTrailingZeros()),
        consumer,
        call,
        true);
  }

  /** Assignments of a call whose newest sheet is submitted. */
  List<String> submitted(String call) {
    return database.query(
        "select assignment_id from sheet where scope_id = ? and state = 'submitted' and (import_id is null"
            + " or import_id in (select id from score_import where applied_at is not null))",
        row -> row.text(1),
        call);
  }

  Optional<StoredRanking> find(String id) {
    return database.one(
        "select id, scope_id, run_no, state, sheets_expected, sheets_missing from ranking where id = ?",
        RankingStore::read,
        id);
  }

  int nextRun(String call) {
    return (int)
        (database
                .one(
                    "select max(run_no) from ranking where scope_id = ?",
                    row -> row.number(1),
                    call)
                .orElse(0L)
            + 1);
  }

  /**
   * Stores a ranking as the newest one of its call; earlier ones that are not applied are
   * superseded.
   */
  void insert(
      StoredRanking ranking,
      String ruleRu,
      String ruleEn,
      String digest,
      Call call,
      List<RankedRow> rows) {
    database.update(
        "update ranking set state = 'superseded', version = version + 1"
            + " where scope_id = ? and state in ('computed', 'pending')",
        ranking.call());
    database.update(
        "update ranking_row set latest = ? where scope_id = ? and latest = ?",
        false,
        ranking.call(),
        true);
    database.update(
        "insert into ranking (id, scope_id, version, run_no, state, provisional, sheets_expected, sheets_missing,"
            + " rule_ru, rule_en, criteria_digest, computed_at, computed_by)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ranking.id(),
        ranking.call(),
        ranking.run(),
        ranking.state().key(),
        ranking.provisional(),
        ranking.expected(),
        ranking.missing(),
        ruleRu,
        ruleEn,
        digest,
        call.now(),
        call.person());
    List<Object[]> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(values(call.newId(), ranking, row)));
    database.batch(
        "insert into ranking_row (id, scope_id, version, ranking_id, application_id, line_no, rank_no, score, marks,"
            + " experts, lowest, highest, place, step, step_ru, step_en, decision, amount, funding, remaining, currency, worked_ru,"
            + " worked_en, latest, provisional, raw_score, adjusted, adjusted_error, top_probability, expected_rank, zone, rank_low,"
            + " rank_high, percentile, sucra)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?)",
        values);
  }

  private static Object[] values(String id, StoredRanking ranking, RankedRow row) {
    return new Object[] {
      id,
      ranking.call(),
      ranking.id(),
      row.application(),
      row.line(),
      boxed(row.rank()),
      row.score().orElse(null),
      row.marks(),
      row.experts(),
      row.lowest().orElse(null),
      row.highest().orElse(null),
      row.place().toString(),
      row.step(),
      row.stepText().ru(),
      row.stepText().en(),
      row.decision().key(),
      row.amount().map(Money::minorUnits).orElse(null),
      row.funding().key(),
      row.remaining().map(Money::minorUnits).orElse(null),
      row.remaining()
          .or(row::amount)
          .map(money -> money.currency().getCurrencyCode())
          .orElse("RUB"),
      row.workedRu(),
      row.workedEn(),
      true,
      ranking.provisional(),
      row.calibrated().map(c -> decimal(c.raw())).orElse(null),
      row.calibrated().map(c -> decimal(c.adjusted())).orElse(null),
      row.calibrated().map(c -> decimal(c.error())).orElse(null),
      row.calibrated()
          .filter(c -> c.zone().isPresent())
          .flatMap(Calibrated.Row::rank)
          .map(rank -> decimal(rank.top()))
          .orElse(null),
      ofRank(row, ExpectedRank::rank),
      row.calibrated().flatMap(Calibrated.Row::zone).map(Zone::toString).orElse(null),
      ofRank(row, ExpectedRank::low),
      ofRank(row, ExpectedRank::high),
      ofRank(row, ExpectedRank::percentile),
      ofRank(row, ExpectedRank::sucra)
    };
  }

  private static Object ofRank(RankedRow row, ToDoubleFunction<ExpectedRank> number) {
    return row.calibrated()
        .flatMap(Calibrated.Row::rank)
        .map(rank -> decimal(number.applyAsDouble(rank)))
        .orElse(null);
  }

  private static BigDecimal decimal(double number) {
    return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
  }

  private static Object boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  /** The decision on each application of a ranking. */
  Map<String, RankedRow.Decision> decisions(String ranking) {
    return database
        .query(
            "select application_id, decision from ranking_row where ranking_id = ?",
            row ->
                Map.entry(
                    row.text(1), RankedRow.Decision.valueOf(row.text(2).toUpperCase(Locale.ROOT))),
            ranking)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Settles a tie that the rule left open; false when the row was not open. */
  boolean settle(String row, RankedRow.Decision decision, String step, Text words) {
    return database.update(
            "update ranking_row set decision = ?, step = ?, step_ru = ?, step_en = ?, version = version + 1 where id = ? and decision = 'open'",
            decision.key(),
            step,
            words.ru(),
            words.en(),
            row)
        == 1;
  }

  /** The ranking a row belongs to. */
  Optional<StoredRanking> ofRow(String row) {
    return database
        .one("select ranking_id from ranking_row where id = ?", r -> r.text(1), row)
        .flatMap(this::find);
  }

  void state(String ranking, StoredRanking.State state) {
    database.update(
        "update ranking set state = ?, version = version + 1 where id = ?", state.key(), ranking);
  }

  void applied(String ranking, String person, Instant now) {
    database.update(
        "update ranking set state = 'applied', applied_by = ?, applied_at = ?, version = version + 1 where id = ?",
        person,
        now,
        ranking);
  }

  private static StoredRanking read(Database.Row row) throws SQLException {
    return new StoredRanking(
        row.text(1),
        row.text(2),
        (int) row.number(3),
        StoredRanking.State.valueOf(row.text(4).toUpperCase(Locale.ROOT)),
        row.number(5),
        row.number(6));
  }
}
