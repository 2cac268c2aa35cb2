package stapel.experts.proposal;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.work.Progress;
import stapel.experts.proposal.Proposal.Difference;

/**
 * Computes who could read what in a call and keeps it beside what stands today; nothing is given or
 * taken before it is applied. Asked again with another load it answers "what if".
 */
@Component(service = Command.class)
@Contribution(
    id = "experts.propose-assignment",
    permission = "experts.assign",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:closed,in_review",
    order = 250)
public final class ProposeAssignment implements Command<ProposeAssignment.Request> {

  private static final SecureRandom SEEDS = new SecureRandom();

  private static final int NAMED = 5;

  /** Of the time of a large call, when its applications are read. */
  private static final double READ = 0.2;

  /** The same, when the pairs are found. */
  private static final double SOLVED = 0.6;

  /** Short enough to be read out and typed. */
  private static final int SEED_BOUND = 1_000_000_000;

  /** A page posts a line for every group of the call, most of them without a number. */
  private static final int MOST_GROUPS = 500;

  /** As many as are kept with a proposal. */
  private static final int MOST_QUOTAS = 15;

  private final CallPanels panels;
  private final ProposalStore proposals;

  /** Over what is stored. */
  @Activate
  public ProposeAssignment(@Reference CallPanels panels, @Reference ProposalStore proposals) {
    this.panels = panels;
    this.proposals = proposals;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(from = "1", to = "100") int reviews,
      @Field(from = "1", to = "10000") Optional<Integer> maxLoad,
      @Field(from = "0", to = "10000") Optional<Integer> minLoad,
      @Field(choices = {"total", Solving.WORST_FIRST}) Optional<String> fairness,
      @Field(from = "1", to = "1000") Optional<Integer> silentDays,
      @Field(from = "0.001", to = "1") Optional<BigDecimal> maxProbability,
      @Field(max = MOST_GROUPS) List<GroupQuota> quotas,
      Optional<Long> seed) {}

  /** So many experts of a group, for one application or for each; none where no number is given. */
  record GroupQuota(
      @Field(max = 60) String group,
      @Field(from = "1", to = "100") Optional<Integer> atLeast,
      @Field(max = 40) Optional<String> application) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    Proposal.Asked asked = asked(request, panels.rules(callId).maxLoad());
    Progress progress = Progress.of(call);
    CallPanel panel = panels.of(call, callId, request.silentDays());
    refuseBelowHeld(asked, panel);
    refuseUnknown(asked, panel);
    Solving solving =
        new Solving(
            progress.part(READ, SOLVED),
            number -> panel.applications().get(number).number(),
            number -> panel.experts().get(number).code(),
            new PanelGroups(asked.quotas())::name);
    Set<Integer> pairs = solving.pairs(panel.task(asked), asked);
    Beside beside = new Beside(panel);
    Proposal proposal =
        new Proposal(
            call.newId(),
            callId,
            proposals.nextRun(callId),
            asked,
            beside.outcome(pairs, asked.reviews()),
            Optional.empty(),
            beside.pairs(pairs));
    proposals.add(proposal, panel.experts(), call, progress.part(SOLVED, 1));
    return Result.of(Ref.of("experts.proposals", proposal.id(), 1))
        .count("stays", proposal.count(Difference.STAYS))
        .count("added", proposal.count(Difference.ADDED))
        .count("removed", proposal.count(Difference.REMOVED))
        .count("conflicts", panel.conflicts());
  }

  /** Checks what does not go together, and what the call's own limit forbids anyway. */
  private static Proposal.Asked asked(Request request, int limit) {
    List<Problem> problems = new ArrayList<>();
    String fairness = request.fairness().orElse("total");
    if (fairness.equals(Solving.WORST_FIRST) && request.maxProbability().isPresent()) {
      problems.add(Problem.at("maxProbability", "experts.assign.fair-random"));
    }
    int maxLoad = request.maxLoad().orElse(0);
    if (limit > 0 && maxLoad > limit) {
      problems.add(Problem.at("maxLoad", "experts.load-above-setting", maxLoad, limit));
    }
    int minLoad = request.minLoad().orElse(0);
    if (maxLoad > 0 && minLoad > maxLoad) {
      problems.add(Problem.at("minLoad", "experts.assign.min-above-max", minLoad, maxLoad));
    }
    List<Quota> quotas = quotas(request);
    if (quotas.size() > MOST_QUOTAS) {
      problems.add(Problem.at("quotas", "experts.quotas-many", quotas.size(), MOST_QUOTAS));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(ProposeAssignment.class, Refusal.Kind.INVALID, problems);
    }
    return new Proposal.Asked(
        fairness,
        request.reviews(),
        minLoad,
        maxLoad,
        request
            .maxProbability()
            .map(
                most ->
                    new Proposal.Drawn(
                        most, request.seed().orElseGet(() -> (long) SEEDS.nextInt(SEED_BOUND)))),
        quotas);
  }

  private static List<Quota> quotas(Request request) {
    return request.quotas().stream()
        .filter(quota -> quota.atLeast().isPresent())
        .map(
            quota ->
                new Quota(
                    quota.group().strip(),
                    quota.atLeast().orElseThrow(),
                    quota.application().map(String::strip).filter(number -> !number.isEmpty())))
        .toList();
  }

  private static void refuseUnknown(Proposal.Asked asked, CallPanel panel) {
    List<Problem> problems =
        new ArrayList<>(new PanelGroups(asked.quotas()).unknown(panel.experts()));
    asked.quotas().stream()
        .flatMap(quota -> quota.application().stream())
        .filter(only -> panel.applications().stream().noneMatch(one -> one.number().equals(only)))
        .map(only -> Problem.at("quotas", "experts.quota-application", only))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw Refusal.of(ProposeAssignment.class, Refusal.Kind.INVALID, problems);
    }
  }

  /** What is declared or locked stays: a lower load is no question of who else could read. */
  private static void refuseBelowHeld(Proposal.Asked asked, CallPanel panel) {
    int[] held = panel.held();
    int[] over =
        IntStream.range(0, held.length)
            .filter(expert -> asked.maxLoad() > 0 && held[expert] > asked.maxLoad())
            .toArray();
    if (over.length > 0) {
      String names =
          Arrays.stream(over)
              .limit(NAMED)
              .mapToObj(expert -> panel.experts().get(expert).code())
              .collect(Collectors.joining(", "));
      throw refusal(
          "maxLoad",
          "experts.load-below-held",
          over.length,
          over.length > NAMED ? names + ", …" : names,
          asked.maxLoad(),
          Arrays.stream(held).max().orElse(0));
    }
  }

  private static Refusal refusal(String field, String code, Object... arguments) {
    return Refusal.of(
        ProposeAssignment.class, Refusal.Kind.INVALID, Problem.at(field, code, arguments));
  }
}
