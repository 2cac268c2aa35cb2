package stapel.provisioning.change;

import java.util.List;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Unresolvable;

/** Why a target cannot stand, in at most three lines; the manifest's words come last. */
final class UnresolvableWords {

  private UnresolvableWords() {}

  static Refusal refusal(Unresolvable because) {
    List<Part> chain = because.chain();
    Object first = chain.isEmpty() ? "" : PlanWords.title(chain.get(0));
    Object last = chain.isEmpty() ? "" : PlanWords.title(chain.get(chain.size() - 1));
    List<Object> others = because.candidates().stream().map(UnresolvableWords::versioned).toList();
    Problem why =
        switch (because.reason()) {
          case MISSING ->
              chain.size() < 2
                  ? Problem.of("provisioning.need-missing", first)
                  : Problem.of("provisioning.need-missing-below", first, last);
          case VERSION -> Problem.of("provisioning.need-version", last, others);
          case CONFLICT ->
              Problem.of(
                  "provisioning.need-conflict", chain.stream().map(PlanWords::title).toList());
        };
    return Refusal.of(
        UnresolvableWords.class,
        Refusal.Kind.CONFLICT,
        List.of(why, next(because, last), Problem.of("provisioning.need-detail", because.need())));
  }

  /** What is missing, and whom to ask. */
  private static Problem next(Unresolvable because, Object last) {
    return switch (because.reason()) {
      case MISSING, VERSION -> {
        Unresolvable.Thing thing = because.thing();
        String kind =
            switch (thing.namespace()) {
              case "osgi.wiring.package" -> "package";
              case "osgi.wiring.bundle" -> "bundle";
              default -> "other";
            };
        yield Problem.of("provisioning.need-next." + kind, thing.name(), last);
      }
      case CONFLICT -> Problem.of("provisioning.need-next.conflict");
    };
  }

  private static Object versioned(Part part) {
    String version = " " + part.jar().version();
    return new Text(part.title("ru") + version, part.title("en") + version);
  }
}
