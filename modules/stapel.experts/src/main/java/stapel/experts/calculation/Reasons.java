package stapel.experts.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.experts.assignment.Shortage;
import stapel.experts.assignment.Unassignable;

/** Words what is short, with numbers and as many names as one reads. */
public final class Reasons {
  private static final int NAMED = 5;
  private static final int MOST = 20;

  private final IntFunction<String> applications;
  private final IntFunction<String> experts;
  private final IntFunction<String> groups;
  private final Optional<BigDecimal> cap;

  /**
   * With the names by number of applications, experts and groups.
   *
   * @param cap highest probability of a pair that was asked for
   */
  public Reasons(
      IntFunction<String> applications,
      IntFunction<String> experts,
      IntFunction<String> groups,
      Optional<BigDecimal> cap) {
    this.applications = applications;
    this.experts = experts;
    this.groups = groups;
    this.cap = cap;
  }

  /** The refusal that says all of it. */
  public Refusal of(Unassignable unassignable) {
    List<Problem> problems =
        unassignable.shortages().stream().limit(MOST).map(this::problem).toList();
    return Refusal.of(Reasons.class, Refusal.Kind.INVALID, problems);
  }

  private Problem problem(Shortage shortage) {
    String code = "experts.assign.short." + shortage.kind().name().toLowerCase(Locale.ROOT);
    boolean named = shortage.group() > 0;
    List<Object> said = new ArrayList<>();
    said.add(shortage.applications().length);
    said.add(names(shortage.applications(), applications));
    said.add(shortage.experts().length);
    said.add(names(shortage.experts(), experts));
    said.add(shortage.needed());
    said.add(shortage.possible());
    said.add(shortage.missing());
    said.add(named ? groups.apply(shortage.group()) : "");
    if (shortage.capped()) {
      said.add(cap.orElseThrow().stripTrailingZeros());
    }
    return Problem.of(
        code + (named ? "-of" : "") + (shortage.capped() ? "-capped" : ""), said.toArray());
  }

  private static String names(int[] some, IntFunction<String> names) {
    String first =
        Arrays.stream(some).limit(NAMED).mapToObj(names).collect(Collectors.joining(", "));
    return some.length > NAMED ? first + ", …" : first;
  }
}
