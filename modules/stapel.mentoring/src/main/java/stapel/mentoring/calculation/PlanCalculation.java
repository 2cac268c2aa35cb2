package stapel.mentoring.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.api.work.Progress;
import stapel.mentoring.timetable.Effort;
import stapel.mentoring.timetable.Plan;
import stapel.mentoring.timetable.Session;

/** Plans sessions of teams with mentors: see {@link stapel.mentoring.timetable.Planner}. */
@Component(service = Calculation.class)
@Contribution(id = "mentoring.plan", permission = "public")
public final class PlanCalculation implements Calculation<PlanCalculation.Request> {
  private static final BigDecimal USUAL_SECONDS = BigDecimal.TEN;
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(86_400);

  /**
   * What is asked.
   *
   * @param problem slots, people, pairs and weights
   * @param previous an earlier plan, whose sessions are kept where that costs little
   * @param seconds most time, 10 when absent
   * @param maxPairs most pairs, a million when absent
   * @param output gets the plan
   */
  record Request(
      InputFile problem,
      Optional<InputFile> previous,
      Optional<BigDecimal> seconds,
      Optional<Long> seed,
      @Field(from = "1") Optional<Integer> maxPairs,
      OutputFile output) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result calculate(Request request) {
    return calculate(request, Progress.UNSEEN);
  }

  @Override
  public Result calculate(Request request, Progress progress) {
    long begun = System.nanoTime();
    Effort effort = new Effort(limit(request), request.seed().orElse(1L));
    PairLimit pairs = new PairLimit(request.maxPairs().orElse(PairLimit.USUAL));
    PlanWork work = new PlanWork(request.problem(), request.previous(), pairs);
    List<Session> strange = strange(request, work);
    Plan plan = work.plan(effort, progress);
    work.write(plan, request.output());
    Result result = result(plan, begun);
    Optional<Long> moved = work.moved(plan);
    if (moved.isPresent()) {
      result = result.count("moved", moved.get());
    }
    if (!strange.isEmpty()) {
      result =
          result.message(
              "mentoring.previous.strange",
              request.previous().orElseThrow().name(),
              strange.size(),
              named(strange.get(0)));
    }
    return work.ignored().isEmpty()
        ? result
        : result.message("mentoring.json.ignored", String.join(", ", work.ignored()));
  }

  /**
   * The sessions of the previous plan that the problem does not know.
   *
   * @throws Refusal INVALID when it knows none: then the plan is that of another problem
   */
  private static List<Session> strange(Request request, PlanWork work) {
    List<Session> strange = work.strange();
    if (!strange.isEmpty() && strange.size() == work.before()) {
      throw Refusal.of(
          PlanCalculation.class,
          Refusal.Kind.INVALID,
          Problem.at(
              "previous",
              "mentoring.previous.foreign",
              request.previous().orElseThrow().name(),
              work.before(),
              named(strange.get(0))));
    }
    return strange;
  }

  private static String named(Session session) {
    return session.team() + ", " + session.mentor() + ", " + session.start();
  }

  private static Duration limit(Request request) {
    BigDecimal seconds = request.seconds().orElse(USUAL_SECONDS);
    boolean inRange =
        Math.abs((long) seconds.scale()) < 100
            && seconds.signum() > 0
            && seconds.compareTo(MOST_SECONDS) <= 0;
    if (!inRange) {
      throw Refusal.of(
          PlanCalculation.class,
          Refusal.Kind.INVALID,
          Problem.at("seconds", "mentoring.seconds.range", MOST_SECONDS.toPlainString()));
    }
    BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.UP);
    return Duration.ofNanos(nanos.longValueExact());
  }

  private static Result result(Plan plan, long begun) {
    long missing = plan.unassigned().stream().mapToLong(team -> team.missing()).sum();
    Result result =
        Result.done()
            .count("sessions", plan.sessions().size())
            .count("missing", missing)
            .fact("objective", plan.objective())
            .fact("upper_bound", plan.upperBound())
            .fact("gap_pct", plan.gapPercent())
            .fact("ending", plan.ending().name().toLowerCase(Locale.ROOT))
            .fact("moves", plan.moves())
            .fact("seconds", Math.round((System.nanoTime() - begun) / 1e6) / 1e3);
    return switch (plan.ending()) {
      case OPTIMAL -> result.message("mentoring.plan.optimal");
      case FINISHED -> result;
      case TIME -> result.message("mentoring.plan.time");
      case CANCELLED -> result.message("mentoring.plan.cancelled");
    };
  }
}
