package stapel.provisioning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.view.ViewRequest;
import stapel.provisioning.plan.Effect;
import stapel.provisioning.plan.Effect.What;
import stapel.provisioning.plan.Group;

/**
 * Effects of one kind.
 *
 * @param heading what happens
 * @param about a sentence about it, empty for none
 * @param lines the modules, or one line for each group of contributions
 * @param parts what modules stand on, told in one line
 * @param bad whether somebody loses something
 */
public record PlanSection(
    String heading, String about, List<Line> lines, List<String> parts, boolean bad) {

  /**
   * A line of it.
   *
   * @param label what it is: a group's name or empty
   * @param words titles
   * @param note the versions, or that a job is at work
   */
  public record Line(String label, List<String> words, String note) {}

  static Optional<PlanSection> of(ViewRequest request, What what, List<Effect> effects) {
    if (effects.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    if (what.bundles()) {
      for (Effect effect : effects) {
        String title = effect.title().in(request.language());
        if (effect.kind().equals(Effect.MODULE)) {
          lines.add(new Line("", List.of(title), versions(request, effect)));
        } else {
          parts.add(title);
        }
      }
    } else if (what == What.INTERRUPTED) {
      for (Effect effect : effects) {
        String now = effect.from().isEmpty() ? "scheduled" : "running";
        lines.add(
            new Line(
                "",
                List.of(effect.title().in(request.language())),
                request.text("provisioning.plan.job." + now)));
      }
    } else {
      lines.addAll(groups(request, effects));
    }
    String key = "provisioning.plan.section." + ModuleWords.low(what);
    return Optional.of(
        new PlanSection(
            request.text(key),
            request.text(key + ".about"),
            lines,
            parts,
            what == What.LOST || what == What.DISAPPEARS));
  }

  private static String versions(ViewRequest request, Effect effect) {
    if (effect.what() == What.RESTARTED) {
      return "";
    }
    return effect.from().isEmpty() || effect.to().isEmpty()
        ? effect.from() + effect.to()
        : request.text("provisioning.plan.versions", effect.from(), effect.to());
  }

  private static List<Line> groups(ViewRequest request, List<Effect> effects) {
    List<Line> lines = new ArrayList<>();
    for (Group group : Group.values()) {
      List<String> titles =
          effects.stream()
              .filter(one -> one.group() == group)
              .map(one -> one.title().in(request.language()))
              .distinct()
              .toList();
      if (!titles.isEmpty()) {
        lines.add(
            new Line(request.text("provisioning.group." + ModuleWords.low(group)), titles, ""));
      }
    }
    return lines;
  }
}
