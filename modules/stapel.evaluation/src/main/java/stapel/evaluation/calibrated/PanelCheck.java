package stapel.evaluation.calibrated;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.evaluation.mixed.Design;
import stapel.evaluation.mixed.Readings;

/** Refuses panels that allow no comparison, with the reason in numbers. */
public final class PanelCheck {
  /** More readings than this take more memory than a small server has. */
  public static final int MOST_READINGS = 5_000_000;

  /** The dense matrix of the smaller side: 200 MB at this size. */
  private static final int MOST_DENSE = 5_000;

  private static final int NAMED = 3;

  private PanelCheck() {}

  /** Refuses what holds for every method. */
  public static void refuse(Panel panel) {
    Readings readings = panel.readings();
    int applications = readings.applications();
    int experts = readings.experts();
    if (applications < 2) {
      throw refusal("evaluation.panel.one_application", applications);
    }
    if (experts < 2) {
      throw refusal("evaluation.panel.one_expert", applications);
    }
    if (!(panel.spread() > 0)) {
      throw refusal("evaluation.panel.equal_marks", readings.size());
    }
    if (readings.size() < 4) {
      throw refusal("evaluation.panel.few_readings", readings.size());
    }
    int dense = Math.min(applications, experts);
    if (Design.of(readings).severity() && dense > MOST_DENSE) {
      long megabytes = 8L * dense * dense / 1_000_000;
      throw refusal("evaluation.panel.too_large", applications, experts, MOST_DENSE, megabytes);
    }
  }

  /** Refuses to compare what no expert joins. */
  public static void refuseApart(Panel panel) {
    Design design = Design.of(panel.readings());
    if (design.groups() > 1) {
      int[] sizes = design.sizes();
      String examples =
          IntStream.range(0, Math.min(design.groups(), NAMED))
              .mapToObj(group -> sizes[group] + " (" + first(panel, design, group) + ")")
              .collect(Collectors.joining(", "));
      throw refusal(
          "evaluation.panel.apart",
          design.groups(),
          examples + (design.groups() > NAMED ? ", …" : ""));
    }
  }

  /** The first applications of a group. */
  private static String first(Panel panel, Design design, int group) {
    int[] members =
        IntStream.range(0, design.group().length).filter(i -> design.group()[i] == group).toArray();
    String names =
        Arrays.stream(members)
            .limit(NAMED)
            .mapToObj(i -> panel.applications().get(i))
            .collect(Collectors.joining(", "));
    return members.length > NAMED ? String.format(Locale.ROOT, "%s, …", names) : names;
  }

  private static Refusal refusal(String code, Object... arguments) {
    return Refusal.of(PanelCheck.class, Refusal.Kind.INVALID, Problem.of(code, arguments));
  }
}
