package stapel.experts.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** So many applications with the same reason are named one by one. */
  private static final int FEW = 3;

  /** What concerns one application alone. */
  private static final Set<Shortage.Kind> SINGLE =
      EnumSet.of(Shortage.Kind.EXPERTS, Shortage.Kind.GROUP, Shortage.Kind.QUOTAS);

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
        gathered(unassignable.shortages()).stream().limit(MOST).map(this::problem).toList();
    return Refusal.of(Reasons.class, Refusal.Kind.INVALID, problems);
  }

  /** More than a few single applications that are short of the same make one reason. */
  private static List<Shortage> gathered(List<Shortage> shortages) {
    Map<List<Object>, List<Shortage>> alike = new LinkedHashMap<>();
    for (Shortage shortage : shortages) {
      boolean single = SINGLE.contains(shortage.kind());
      Object numbers = List.of(shortage.needed(), shortage.possible(), shortage.capped());
      Object own = single ? numbers : shortage;
      List<Object> key = List.of(shortage.kind(), shortage.group(), own);
      alike.computeIfAbsent(key, any -> new ArrayList<>()).add(shortage);
    }
    List<Shortage> gathered = new ArrayList<>();
    for (List<Shortage> same : alike.values()) {
      gathered.addAll(same.size() > FEW ? List.of(together(same)) : same);
    }
    return gathered;
  }

  private static Shortage together(List<Shortage> same) {
    Shortage first = same.get(0);
    int[] applications =
        same.stream().flatMapToInt(one -> Arrays.stream(one.applications())).toArray();
    return new Shortage(
        first.kind(),
        applications,
        first.experts(),
        first.group(),
        first.needed(),
        first.possible(),
        first.capped());
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
    boolean many = SINGLE.contains(shortage.kind()) && shortage.applications().length > 1;
    return Problem.of(
        code + (named ? "-of" : "") + (shortage.capped() ? "-capped" : "") + (many ? "-many" : ""),
        said.toArray());
  }

  private static String names(int[] some, IntFunction<String> names) {
    String first =
        Arrays.stream(some).limit(NAMED).mapToObj(names).collect(Collectors.joining(", "));
    return some.length > NAMED ? first + ", …" : first;
  }
}
