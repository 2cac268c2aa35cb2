package stapel.evaluation.ranking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stapel.evaluation.api.Fraction;

/**
 * How ranked applications get places.
 *
 * @param minExperts fewer experts with a sheet that counts: short
 * @param floor the score that an application must reach; empty: none
 * @param ties the chain that settles equal scores, first link first; empty: ties stay
 * @param top places there are; empty: everybody above the floor is in
 * @param quotas minimum places of groups, taken first; at most one a group
 * @param reserve places on the reserve list after the cut
 */
public record Selection(
    int minExperts,
    Optional<Fraction> floor,
    List<TieRule> ties,
    OptionalInt top,
    List<Quota> quotas,
    int reserve) {

  /** Checks that the rules go together, and copies the lists. */
  public Selection {
    ties = List.copyOf(ties);
    quotas = List.copyOf(quotas);
    if (minExperts < 1 || reserve < 0 || (top.isPresent() && top.getAsInt() < 1)) {
      throw new IllegalArgumentException(
          "minExperts " + minExperts + ", " + top + ", reserve " + reserve);
    }
    if (top.isEmpty() && (!quotas.isEmpty() || reserve > 0)) {
      throw new IllegalArgumentException("quotas and a reserve need a number of places");
    }
    if (quotas.stream().map(Quota::group).distinct().count() < quotas.size()
        || (top.isPresent() && quotas.stream().mapToLong(Quota::atLeast).sum() > top.getAsInt())) {
      throw new IllegalArgumentException("quotas " + quotas + " for " + top);
    }
  }

  /** Everybody with at least one expert is in; ties stay. */
  public static Selection everybody() {
    return new Selection(1, Optional.empty(), List.of(), OptionalInt.empty(), List.of(), 0);
  }

  /** The same; with fewer experts an application is short. */
  public Selection withMinExperts(int experts) {
    return new Selection(experts, floor, ties, top, quotas, reserve);
  }

  /** The same with a score that must be reached. */
  public Selection withFloor(Fraction lowest) {
    return new Selection(minExperts, Optional.of(lowest), ties, top, quotas, reserve);
  }

  /** The same with this chain, first link first. */
  public Selection withTies(TieRule... chain) {
    return new Selection(minExperts, floor, List.of(chain), top, quotas, reserve);
  }

  /** The same with this many places. */
  public Selection withTop(int places) {
    return new Selection(minExperts, floor, ties, OptionalInt.of(places), quotas, reserve);
  }

  /** The same with these minimum places of groups; needs a number of places. */
  public Selection withQuotas(Quota... groups) {
    return new Selection(minExperts, floor, ties, top, List.of(groups), reserve);
  }

  /** The same with places on the reserve list; needs a number of places. */
  public Selection withReserve(int places) {
    return new Selection(minExperts, floor, ties, top, quotas, places);
  }
}
