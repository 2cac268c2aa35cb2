package stapel.provisioning.change;

import java.util.List;
import java.util.stream.Collectors;
import stapel.api.Text;
import stapel.api.command.Result;
import stapel.profile.Contributed;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Step;
import stapel.provisioning.resolve.Part;

/** A plan as sentences, what people see first. */
final class PlanWords {

  private PlanWords() {}

  static Result say(Plan plan) {
    Result said = Result.done();
    for (Step.Kind kind : Step.Kind.values()) {
      for (Step step : plan.steps(kind)) {
        said = said.message(key(kind), arguments(step));
      }
    }
    said = contributions(said, "provisioning.plan.gained", plan.gained());
    said = contributions(said, "provisioning.plan.lost-things", plan.lost());
    if (!plan.restarted().isEmpty()) {
      said =
          said.message(
              "provisioning.plan.restarted",
              plan.restarted().stream().map(name -> title(plan, name)).toList());
    }
    if (!plan.inPlace()) {
      said = said.message("provisioning.plan.next-start");
    }
    if (!plan.revertible()) {
      List<Object> titles = plan.contracting().stream().map(PlanWords::title).toList();
      return said.message("provisioning.plan.irrevertible", titles);
    }
    return said.message("provisioning.plan.revertible");
  }

  private static String key(Step.Kind kind) {
    return switch (kind) {
      case ADDED -> "provisioning.plan.added";
      case UPGRADED -> "provisioning.plan.upgraded";
      case DOWNGRADED -> "provisioning.plan.downgraded";
      case REMOVED -> "provisioning.plan.removed";
      case LOST -> "provisioning.plan.lost";
    };
  }

  private static Object[] arguments(Step step) {
    Object title = title(step.part());
    String version = step.part().jar().version();
    return step.before().isPresent() && step.after().isPresent()
        ? new Object[] {title, step.before().get().jar().version(), version}
        : new Object[] {title, version};
  }

  private static Result contributions(Result said, String key, List<Contributed> contributions) {
    List<Object> named =
        contributions.stream()
            .filter(contribution -> !contribution.titles().isEmpty())
            .map(PlanWords::title)
            .distinct()
            .collect(Collectors.toList());
    return named.isEmpty() ? said : said.message(key, named);
  }

  private static Object title(Contributed contribution) {
    String russian = contribution.titles().getOrDefault("ru", contribution.id());
    return new Text(russian, contribution.titles().getOrDefault("en", russian));
  }

  private static Object title(Plan plan, String name) {
    return plan.target().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .map(PlanWords::title)
        .orElse(name);
  }

  /** In both languages. */
  static Object title(Part part) {
    return new Text(part.title("ru"), part.title("en"));
  }
}
