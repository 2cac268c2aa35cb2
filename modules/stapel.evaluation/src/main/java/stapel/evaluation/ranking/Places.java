package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The place of each ranked application and the rule that gave it. */
final class Places {
  private static final String ALL = "all";

  /** A place and the rule that gave or refused it. */
  record Given(Place place, String step) {}

  private Places() {}

  /** One for each, in their order. */
  static List<Given> of(List<Ladder.Rung> rungs, Selection selection) {
    List<Ladder.Rung> eligible = Ladder.among(rungs, rung -> rung.standing().place() == Place.IN);
    Iterator<Given> given = given(eligible, selection).iterator();
    List<Given> all = new ArrayList<>(rungs.size());
    for (Ladder.Rung rung : rungs) {
      all.add(rung.standing().place() == Place.IN ? given.next() : rung.standing().verdict());
    }
    return all;
  }

  private static List<Given> given(List<Ladder.Rung> eligible, Selection selection) {
    if (selection.top().isEmpty()) {
      return eligible.stream().map(rung -> new Given(Place.IN, ALL)).toList();
    }
    List<Given> given =
        new QuotaPlaces(
                eligible, selection.top().getAsInt(), selection.quotas(), selection.reserve())
            .of(eligible);
    return DecidingRule.named(eligible, given, selection.ties());
  }
}
