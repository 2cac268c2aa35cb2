package stapel.provisioning.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stapel.api.Text;
import stapel.api.command.Result;
import stapel.provisioning.plan.Effect;
import stapel.provisioning.plan.Effect.What;
import stapel.provisioning.plan.Group;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.resolve.Part;

/** A plan as sentences: a command's answer, and its dry run. */
final class PlanWords {

  private static final String PREFIX = "provisioning.plan.";

  private PlanWords() {}

  static Result say(Plan plan, List<Effect> effects) {
    Result said = Result.done();
    for (What what : What.values()) {
      List<Effect> some =
          effects.stream().filter(one -> one.what() == what && one.visible()).toList();
      said =
          switch (what) {
            case ADDED, UPGRADED, DOWNGRADED, REMOVED, LOST -> bundles(said, what, some);
            case RESTARTED -> plan.inPlace() ? named(said, key(what), some) : said;
            case APPEARS, DISAPPEARS -> grouped(said, what, some);
            case RENAMED, INTERRUPTED -> named(said, key(what), some);
          };
    }
    if (!plan.inPlace()) {
      said = said.message(PREFIX + "next-start");
    }
    return plan.revertible()
        ? said.message(PREFIX + "revertible")
        : said.message(
            PREFIX + "irrevertible", plan.contracting().stream().map(PlanWords::title).toList());
  }

  /** What became of the modules, when it is done. */
  static Result done(Plan plan, List<Effect> effects, int profile) {
    Result said =
        Result.done()
            .message(plan.inPlace() ? "provisioning.applied" : "provisioning.next-start", profile);
    for (What what : What.values()) {
      List<Effect> some = effects.stream().filter(one -> one.what() == what).toList();
      boolean modules = some.stream().anyMatch(one -> one.kind().equals(Effect.MODULE));
      if (what.bundles() && plan.inPlace()) {
        said =
            named(
                said,
                "provisioning.done." + low(what),
                some.stream().filter(one -> !modules || one.kind().equals(Effect.MODULE)).toList());
      }
    }
    return said;
  }

  /** A sentence for each module, and one for all that they stand on. */
  private static Result bundles(Result said, What what, List<Effect> effects) {
    List<Object> parts = new ArrayList<>();
    for (Effect effect : effects) {
      if (effect.kind().equals(Effect.MODULE)) {
        said = said.message(key(what), effect.title(), effect.from(), effect.to());
      } else {
        parts.add(effect.title());
      }
    }
    return parts.isEmpty() ? said : said.message(key(what) + ".parts", parts);
  }

  private static Result grouped(Result said, What what, List<Effect> effects) {
    for (Group group : Group.values()) {
      List<Effect> some = effects.stream().filter(one -> one.group() == group).toList();
      said = named(said, key(what) + "." + low(group), some);
    }
    return said;
  }

  private static Result named(Result said, String key, List<Effect> effects) {
    List<Object> titles = effects.stream().map(one -> (Object) one.title()).distinct().toList();
    return titles.isEmpty() ? said : said.message(key, titles);
  }

  private static String key(What what) {
    return PREFIX + low(what);
  }

  private static String low(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** In both languages. */
  static Object title(Part part) {
    return new Text(part.title("ru"), part.title("en"));
  }
}
