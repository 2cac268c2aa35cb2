package stapel.evaluation.rule;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Money;
import stapel.api.store.Database;
import stapel.evaluation.funding.BudgetRule;
import stapel.evaluation.ranking.Combine;
import stapel.evaluation.ranking.Missing;
import stapel.evaluation.ranking.Order;
import stapel.evaluation.ranking.Quota;

/** The table of rules. */
@Component(service = RuleStore.class)
public final class RuleStore {

  private final Database database;
  private final StandardRule standard;

  /** Works on the module's own tables. */
  @Activate
  public RuleStore(
      @Reference(target = "(stapel.schema=evaluation)") Database database,
      @Reference StandardRule standard) {
    this.database = database;
    this.standard = standard;
  }

  /** The call's rule, or the standard one. */
  public CallRule ofCall(String call) {
    return database
        .one(
            "select id, order_key, aggregate_key, method_id, trim_count, combine_key, missing_key, min_experts,"
                + " floor_score, rounding, ties, decision, places, reserve_places, quotas, budget, currency, budget_rule,"
                + " clause from rule where id = ?",
            RuleStore::read,
            call)
        .orElseGet(() -> standard.of(call));
  }

  /** Keeps what settles equal scores in words, beside how the command line writes it. */
  void words(String call, String tiesRu, String tiesEn) {
    database.update("update rule set ties_ru = ?, ties_en = ? where id = ?", tiesRu, tiesEn, call);
  }

  /** Stores it; gives the new version. */
  long save(CallRule rule) {
    int updated =
        database.update(
            "update rule set version = version + 1, order_key = ?, aggregate_key = ?, method_id = ?, trim_count = ?,"
                + " combine_key = ?, missing_key = ?, min_experts = ?, floor_score = ?, rounding = ?, ties = ?,"
                + " decision = ?, places = ?, reserve_places = ?, quotas = ?, budget = ?, currency = ?, budget_rule = ?,"
                + " clause = ?"
                + " where id = ?",
            values(rule));
    if (updated == 0) {
      database.update(
          "insert into rule (order_key, aggregate_key, method_id, trim_count, combine_key, missing_key, min_experts,"
              + " floor_score, rounding, ties, decision, places, reserve_places, quotas, budget, currency, budget_rule,"
              + " clause, id, scope_id, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
          append(values(rule), rule.call()));
    }
    return database
        .one("select version from rule where id = ?", row -> row.number(1), rule.call())
        .orElseThrow();
  }

  private static Object[] values(CallRule rule) {
    return new Object[] {
      key(rule.order()),
      key(rule.aggregate()),
      rule.method(),
      rule.trim(),
      key(rule.combine()),
      key(rule.missing()),
      rule.minExperts(),
      rule.floor().orElse(null),
      rule.rounding(),
      rule.ties(),
      key(rule.decision()),
      rule.places().isPresent() ? rule.places().getAsInt() : null,
      rule.reserve(),
      rule.quotas().stream()
          .map(q -> q.group() + "=" + q.atLeast())
          .collect(Collectors.joining("\n")),
      rule.budget().map(Money::minorUnits).orElse(null),
      rule.budget().map(budget -> budget.currency().getCurrencyCode()).orElse("RUB"),
      key(rule.budgetRule()),
      rule.clause(),
      rule.call()
    };
  }

  private static Object[] append(Object[] values, Object more) {
    Object[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = more;
    return longer;
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static CallRule read(Database.Row row) throws SQLException {
    return new CallRule(
        row.text(1),
        Order.valueOf(upper(row.text(2))),
        CallRule.Averaging.valueOf(upper(row.text(3))),
        row.text(4),
        (int) row.number(5),
        Combine.valueOf(upper(row.text(6))),
        Missing.valueOf(upper(row.text(7))),
        (int) row.number(8),
        Optional.ofNullable(row.decimal(9)).map(BigDecimal::stripTrailingZeros),
        row.text(10),
        row.text(11),
        CallRule.Decision.valueOf(upper(row.text(12))),
        row.empty(13) ? OptionalInt.empty() : OptionalInt.of((int) row.number(13)),
        (int) row.number(14),
        quotas(row.text(15)),
        row.empty(16)
            ? Optional.empty()
            : Optional.of(new Money(row.number(16), Currency.getInstance(row.text(17)))),
        BudgetRule.valueOf(upper(row.text(18))),
        row.text(19));
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT);
  }

  private static List<Quota> quotas(String text) {
    return text.lines()
        .map(
            line ->
                new Quota(
                    line.substring(0, line.lastIndexOf('=')),
                    Integer.parseInt(line.substring(line.lastIndexOf('=') + 1))))
        .toList();
  }
}
