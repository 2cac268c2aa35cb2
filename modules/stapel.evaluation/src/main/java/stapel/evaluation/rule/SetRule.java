package stapel.evaluation.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Messages;
import stapel.api.Money;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;
import stapel.evaluation.api.ScoreMethod;
import stapel.evaluation.criteria.CriteriaStore;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.evaluation.funding.BudgetRule;
import stapel.evaluation.ranking.Combine;
import stapel.evaluation.ranking.Missing;
import stapel.evaluation.ranking.Order;
import stapel.evaluation.ranking.Quota;
import stapel.evaluation.ranking.Rounding;
import stapel.evaluation.ranking.TieRule;
import stapel.intake.api.Calls;

/** Says how a call ranks and decides. */
@Component
@Contribution(
    id = "evaluation.set-rule",
    permission = "evaluation.set-rule",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:draft,published,open,closed,in_review",
    order = 300)
public final class SetRule implements Command<SetRule.Request>, Prefilled {

  private final RuleStore rules;
  private final StandardRule standard;
  private final CriteriaStore criteria;
  private final Registries registries;
  private final Calls calls;

  /**
   * Needs the rules, stored and standard, the criteria that ties and floors name, the contributed
   * methods, and the call for its currency.
   */
  @Activate
  public SetRule(
      @Reference RuleStore rules,
      @Reference StandardRule standard,
      @Reference CriteriaStore criteria,
      @Reference Registries registries,
      @Reference Calls calls) {
    this.rules = rules;
    this.standard = standard;
    this.criteria = criteria;
    this.registries = registries;
    this.calls = calls;
  }

  /**
   * What is left out stays as it is, or becomes what {@link StandardRule} says when the rule is
   * made {@code afresh}.
   */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref call,
      @Field(from = "1", to = "50") Optional<Integer> minExperts,
      Optional<Order> order,
      Optional<CallRule.Averaging> aggregate,
      @Field(max = 120) Optional<String> method,
      @Field(from = "0", to = "10") Optional<Integer> trim,
      Optional<Combine> combine,
      Optional<Missing> missing,
      Optional<BigDecimal> floor,
      Optional<RoundingChoice> rounding,
      @Field(from = "0", to = "6") Optional<Integer> decimals,
      @Field(max = 10) List<TieChoice> ties,
      Optional<CallRule.Decision> decision,
      @Field(from = "1", to = "100000") Optional<Integer> places,
      @Field(from = "0", to = "100000") Optional<Integer> reserve,
      @Field(max = 100) List<GroupQuota> quotas,
      @Field(from = "0") Optional<BigDecimal> budget,
      Optional<BudgetRule> budgetRule,
      @Field(max = 200) Optional<String> clause,
      boolean afresh) {}

  /** At least so many places for a group. */
  record GroupQuota(@Field(max = 80) String group, @Field(from = "1", to = "100000") int atLeast) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Map<String, Object> present(Reader reader, String id) {
    return RuleForm.of(reader, id, () -> standard.of(id));
  }

  @Override
  public Result execute(Request request, Call call) {
    String id = request.call().id();
    List<ScoredCriterion> scored = criteria.ofCall(id);
    Map<String, String> codes = new LinkedHashMap<>();
    scored.forEach(criterion -> codes.put(criterion.id(), criterion.code()));
    List<TieChoice> ties = request.ties().stream().map(tie -> tie.named(codes)).toList();
    CallRule rule = rule(request, ties, request.afresh() ? standard.of(id) : rules.ofCall(id));
    List<Problem> problems = new ArrayList<>(settling(request, ties, rule, codes));
    problems.addAll(problems(rule));
    problems.addAll(budgetProblems(request, rule));
    if (!problems.isEmpty()) {
      throw Refusal.of(SetRule.class, Refusal.Kind.INVALID, problems);
    }
    long version = rules.save(rule);
    rules.words(id, words(rule, scored, "ru"), words(rule, scored, "en"));
    return Result.of(Ref.of("intake.calls", rule.call()))
        .ref(Ref.of("evaluation.rules", rule.call(), version));
  }

  private String words(CallRule rule, List<ScoredCriterion> scored, String language) {
    Map<String, Text> titles =
        scored.stream().collect(Collectors.toMap(ScoredCriterion::code, ScoredCriterion::title));
    Messages messages = registries.messages(SetRule.class);
    return new TieWords(messages, titles, Locale.forLanguageTag(language)).of(rule.ties());
  }

  private CallRule rule(Request r, List<TieChoice> ties, CallRule before) {
    return new CallRule(
        r.call().id(),
        r.order().orElse(before.order()),
        r.aggregate().orElse(before.aggregate()),
        r.method().orElse(before.method()),
        r.trim().orElse(before.trim()),
        r.combine().orElse(before.combine()),
        r.missing().orElse(before.missing()),
        r.minExperts().orElse(before.minExperts()),
        r.floor().or(before::floor),
        rounding(r, before),
        ties.isEmpty()
            ? before.ties()
            : TieRule.chain(ties.stream().flatMap(tie -> tie.rule().stream()).toList()),
        r.decision().orElse(before.decision()),
        r.places().map(OptionalInt::of).orElse(before.places()),
        r.reserve().orElse(before.reserve()),
        r.quotas().isEmpty()
            ? before.quotas()
            : r.quotas().stream().map(q -> new Quota(q.group().strip(), q.atLeast())).toList(),
        r.budget().isPresent() ? budget(currency(r), r.budget().get()) : before.budget(),
        r.budgetRule().orElse(before.budgetRule()),
        r.clause().orElse(before.clause()));
  }

  /** A number of places alone changes the places of a rounding that holds. */
  private static String rounding(Request r, CallRule before) {
    Rounding held = Rounding.read(before.rounding()).orElseThrow();
    RoundingChoice chosen = r.rounding().orElse(RoundingChoice.of(held));
    return r.rounding().isEmpty() && r.decimals().isEmpty()
        ? before.rounding()
        : chosen.stored(r.decimals().orElse(0));
  }

  private Currency currency(Request request) {
    return calls.find(request.call().id()).orElseThrow().currency();
  }

  /** Empty when the amount is finer than the currency. */
  private static Optional<Money> budget(Currency currency, BigDecimal amount) {
    try {
      long minor = amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
      return Optional.of(new Money(minor, currency));
    } catch (ArithmeticException finer) {
      return Optional.empty();
    }
  }

  private List<Problem> budgetProblems(Request request, CallRule rule) {
    if (rule.budget().isPresent()) {
      return List.of();
    }
    if (request.budget().isPresent()) {
      return List.of(Problem.at("budget", "budget.amount", currency(request)));
    }
    return rule.decision() == CallRule.Decision.BUDGET
        ? List.of(Problem.at("budget", "budget.missing"))
        : List.of();
  }

  /** What is wrong with rounding and ties, at the fields that were sent. */
  private static List<Problem> settling(
      Request request, List<TieChoice> ties, CallRule rule, Map<String, String> codes) {
    List<Problem> problems = new ArrayList<>();
    if (request.decimals().isEmpty()
        && request.rounding().filter(way -> way != RoundingChoice.NONE).isPresent()) {
      problems.add(Problem.at("decimals", "decimals.missing"));
    }
    for (int i = 0; i < ties.size(); i++) {
      problems.addAll(ties.get(i).problems("ties[" + i + "]", codes));
    }
    if (rule.ties().length() > TieChoice.LONGEST_CHAIN) {
      problems.add(Problem.at("ties", "ties.long", TieChoice.LONGEST_CHAIN));
    }
    if (request.ties().isEmpty()) {
      TieRule.links(rule.ties()).stream()
          .filter(link -> TieRule.read(link).filter(tie -> tie.fits(codes.values())).isEmpty())
          .map(
              link ->
                  Problem.at(
                      "ties",
                      "ties.gone",
                      link.replaceFirst("^criterion:", ""),
                      String.join(", ", codes.values())))
          .forEach(problems::add);
    }
    return problems;
  }

  private List<Problem> problems(CallRule rule) {
    List<Problem> problems = new ArrayList<>();
    if (rule.aggregate() == CallRule.Averaging.METHOD
        && registries.of(ScoreMethod.class).find(rule.method()).isEmpty()) {
      problems.add(Problem.at("method", "method.absent", rule.method()));
    }
    if (rule.aggregate() == CallRule.Averaging.EXPECTED_RANK && rule.floor().isPresent()) {
      problems.add(Problem.at("floor", "evaluation.floor.of_ranks"));
    }
    if (rule.places().isEmpty() && (rule.reserve() > 0 || !rule.quotas().isEmpty())) {
      problems.add(Problem.at("places", "places.missing"));
    }
    if (rule.places().isPresent()
        && rule.quotas().stream().mapToInt(Quota::atLeast).sum() > rule.places().getAsInt()) {
      problems.add(Problem.at("quotas", "quotas.exceed", rule.places().getAsInt()));
    }
    return problems;
  }
}
