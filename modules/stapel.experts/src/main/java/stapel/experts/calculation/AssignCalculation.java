package stapel.experts.calculation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.Progress;
import stapel.experts.assignment.Assignment;
import stapel.experts.assignment.FairAssignment;
import stapel.experts.assignment.OptimalAssignment;
import stapel.experts.assignment.Probabilities;
import stapel.experts.assignment.RandomAssignment;
import stapel.experts.assignment.Unassignable;

/** Assigns experts to applications from files: see {@link OptimalAssignment}. */
@Component(service = Calculation.class)
@Contribution(id = "experts.assign", permission = "public")
public final class AssignCalculation implements Calculation<AssignRequest> {
  private static final String WORST_FIRST = "worst-first";

  @Override
  public Class<AssignRequest> request() {
    return AssignRequest.class;
  }

  @Override
  public Result calculate(AssignRequest request) {
    return calculate(request, Progress.UNSEEN);
  }

  @Override
  public Result calculate(AssignRequest request, Progress progress) {
    long begin = System.nanoTime();
    boolean worstFirst = request.fairness().filter(WORST_FIRST::equals).isPresent();
    refuse(request, worstFirst);
    Panel panel = Panel.read(request, progress);
    try {
      Optional<Probabilities> probabilities =
          request
              .maxProbability()
              .map(cap -> RandomAssignment.probabilities(panel.task(), cap, progress));
      Assignment assignment =
          probabilities.isPresent()
              ? RandomAssignment.draw(
                  probabilities.get(), new SplittableRandom(request.seed().orElse(1L)))
              : worstFirst
                  ? FairAssignment.of(panel.task(), progress)
                  : OptimalAssignment.of(panel.task(), progress);
      AssignmentFiles files = new AssignmentFiles(panel);
      files.write(request.output(), assignment, probabilities);
      request
          .probabilities()
          .ifPresent(file -> probabilities.ifPresent(pairs -> files.write(file, pairs)));
      return result(panel, assignment, probabilities, !worstFirst, begin);
    } catch (Unassignable unassignable) {
      throw new Reasons(
              panel.applications()::name,
              panel.experts()::name,
              panel.groups()::get,
              request.maxProbability())
          .of(unassignable);
    }
  }

  private static void refuse(AssignRequest request, boolean worstFirst) {
    if (worstFirst && request.maxProbability().isPresent()) {
      throw Panel.refusal("maxProbability", "experts.assign.fair-random");
    }
    if (request.maxProbability().filter(cap -> tooLow(cap) || tooHigh(cap)).isPresent()) {
      String least = RandomAssignment.LEAST_CAP.toPlainString();
      throw Panel.refusal("maxProbability", "experts.assign.no-probability", least);
    }
    if (request.probabilities().isPresent() && request.maxProbability().isEmpty()) {
      throw Panel.refusal("probabilities", "experts.assign.nothing-drawn");
    }
  }

  private static boolean tooLow(BigDecimal cap) {
    return cap.compareTo(RandomAssignment.LEAST_CAP) < 0;
  }

  private static boolean tooHigh(BigDecimal cap) {
    return cap.compareTo(BigDecimal.ONE) > 0;
  }

  /**
   * Optimal means that no other assignment has a greater (expected) sum; worst first has a bound
   * only.
   */
  private static Result result(
      Panel panel,
      Assignment assignment,
      Optional<Probabilities> probabilities,
      boolean optimal,
      long begin) {
    double scale = panel.scale();
    int[] loads = assignment.loads();
    double total = assignment.total() / scale;
    return Result.done()
        .message(
            "experts.assign.made",
            panel.task().applications(),
            panel.task().reviews(),
            panel.task().experts())
        .fact("total_affinity", total)
        .fact("expected_total_affinity", probabilities.map(p -> p.total() / scale).orElse(total))
        .fact("worst_application_affinity", assignment.worst() / scale)
        .fact("min_load", Arrays.stream(loads).min().orElse(0))
        .fact("max_load", Arrays.stream(loads).max().orElse(0))
        .fact("optimal", optimal)
        .fact("seconds", Math.round((System.nanoTime() - begin) / 1e6) / 1000.0);
  }
}
