package stapel.provisioning.change;

import java.util.List;
import stapel.api.Problem;
import stapel.api.Refusal;
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
        List.of(
            why,
            Problem.of("provisioning.need-next"),
            Problem.of("provisioning.need-detail", because.need())));
  }

  private static Object versioned(Part part) {
    return part.title("ru") + " " + part.jar().version();
  }
}
