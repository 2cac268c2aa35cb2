package stapel.bench.timetable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stapel.api.work.Progress;
import stapel.bench.Figure;
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Effort;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Plan;
import stapel.mentoring.timetable.Planner;
import stapel.mentoring.timetable.Session;
import stapel.mentoring.timetable.Tally;

/** Five drawn seasons of each size: the worst proved gap, Timefold beside it, and a mended plan. */
public final class MentorPlans {
  private static final int SEEDS = 5;

  private record Size(Season season, int seconds, double gap) {}

  private static final List<Size> SIZES =
      List.of(
          new Size(new Season(30, 20, 5, 8), 5, 0.7),
          new Size(new Season(100, 40, 5, 8), 20, 1.2),
          new Size(new Season(300, 100, 10, 16), 30, 0.5));

  private final List<Double> gaps = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();
  private final List<Double> moved = new ArrayList<>();

  /** Three figures a size. */
  public static List<Figure> measure() {
    return SIZES.stream().flatMap(size -> new MentorPlans().measure(size).stream()).toList();
  }

  private List<Figure> measure(Size size) {
    Duration limit = Duration.ofSeconds(size.seconds());
    for (long seed = 1; seed <= SEEDS; seed++) {
      Demand demand = size.season().draw(seed);
      Plan plan = Planner.plan(demand, new Effort(limit, seed), Progress.UNSEEN);
      BigDecimal rival = Tally.of(demand, Rival.solve(demand, limit, seed));
      double beyond = beyond(demand, plan, new Effort(limit, seed));
      System.err.printf(
          Locale.ROOT,
          "%s seed %d: %s, at most %s, %s; Timefold %s; moved %.2f%n",
          size.season(),
          seed,
          plan.objective(),
          plan.upperBound(),
          plan.ending(),
          rival,
          beyond);
      gaps.add(plan.gapPercent().doubleValue());
      ratios.add(plan.objective().doubleValue() / rival.doubleValue());
      moved.add(beyond);
    }
    String name = "mentor plan " + size.season() + " in " + size.seconds() + " s";
    return List.of(
        figure(name + ": proved gap in percent, worst of five", gaps, size.gap(), true),
        figure(name + ": worth against Timefold's, lowest of five", ratios, 1, false),
        figure(name + ": moved after an illness, against its sessions", moved, 1.1, true));
  }

  /** Sessions moved when the busiest mentor is away, for each one that mentor had. */
  private static double beyond(Demand demand, Plan plan, Effort effort) {
    Map<String, Long> had =
        plan.sessions().stream()
            .collect(Collectors.groupingBy(Session::mentor, TreeMap::new, Collectors.counting()));
    String ill = had.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    List<Mentor> left =
        demand.mentors().stream()
            .map(m -> m.id().equals(ill) ? new Mentor(ill, Set.of(), m.maxPerDay()) : m)
            .toList();
    Demand changed =
        new Demand(
            demand.slots(),
            demand.rooms(),
            left,
            demand.teams(),
            demand.fits(),
            demand.weights(),
            Set.copyOf(plan.sessions()));
    Set<Session> mended = Set.copyOf(Planner.plan(changed, effort, Progress.UNSEEN).sessions());
    long lost = plan.sessions().stream().filter(session -> !mended.contains(session)).count();
    return (double) lost / had.get(ill);
  }

  private static Figure figure(String name, List<Double> each, double target, boolean most) {
    List<Double> sorted = each.stream().sorted(Comparator.naturalOrder()).toList();
    double least = sorted.get(0);
    double largest = sorted.get(sorted.size() - 1);
    String spread = String.format(Locale.ROOT, "%.3f to %.3f", least, largest);
    return new Figure(name, spread, "", most ? largest : least, spread, target, most);
  }
}
