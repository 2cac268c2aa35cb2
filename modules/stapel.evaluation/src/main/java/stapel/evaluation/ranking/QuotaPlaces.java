package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives out places and the reserve among the applications above the floor.
 *
 * <p>Each group's minimum is taken first, by its best applications; the other places go to the best
 * of the rest; then comes the reserve. A tie that the chain left may be resolved in any order, so
 * an application has a place, a reserve or nothing only when every order of the tied gives it that;
 * when the orders disagree it is {@link Place#TIE}. It is enough to look at the order in which it
 * is the first of the tied and the one in which it is the last: whoever comes before it can only
 * push it down.
 */
final class QuotaPlaces {
  static final String TOP = "top";
  static final String RESERVE = "reserve";
  static final String QUOTA = "quota:";

  private final Map<String, Integer> atLeast = new HashMap<>();
  private final Map<String, Integer> above = new HashMap<>();
  private final long free;
  private final long freeAndReserve;
  private int restAbove;

  QuotaPlaces(List<Ladder.Rung> eligible, int top, List<Quota> quotas, int reserve) {
    Map<String, Long> sizes =
        eligible.stream().collect(Collectors.groupingBy(QuotaPlaces::group, Collectors.counting()));
    long taken = 0;
    for (Quota quota : quotas) {
      atLeast.put(quota.group(), quota.atLeast());
      taken += Math.min(quota.atLeast(), sizes.getOrDefault(quota.group(), 0L));
    }
    this.free = top - taken;
    this.freeAndReserve = free + reserve;
  }

  /** The places of these applications, which are all that may have one, best first. */
  List<Places.Given> of(List<Ladder.Rung> eligible) {
    List<Places.Given> given = new ArrayList<>(eligible.size());
    for (int from = 0; from < eligible.size(); ) {
      int to = from + 1;
      while (to < eligible.size() && eligible.get(to).rank() == eligible.get(from).rank()) {
        to++;
      }
      addTied(given, eligible.subList(from, to));
      from = to;
    }
    return given;
  }

  private void addTied(List<Places.Given> given, List<Ladder.Rung> tied) {
    Map<String, Integer> upTo = new HashMap<>(above);
    tied.forEach(rung -> upTo.merge(group(rung), 1, Integer::sum));
    int rest = 0;
    for (String group : tied.stream().map(QuotaPlaces::group).distinct().toList()) {
      rest +=
          beyondQuota(group, upTo.get(group)) - beyondQuota(group, above.getOrDefault(group, 0));
    }
    for (Ladder.Rung rung : tied) {
      String group = group(rung);
      int quota = atLeast.getOrDefault(group, 0);
      Place first = above.getOrDefault(group, 0) < quota ? Place.IN : atPosition(restAbove + 1);
      Place last = upTo.get(group) <= quota ? Place.IN : atPosition(restAbove + rest);
      given.add(
          new Places.Given(
              first == last ? first : Place.TIE, step(first, group, upTo.get(group) <= quota)));
    }
    above.putAll(upTo);
    restAbove += rest;
  }

  private int beyondQuota(String group, int count) {
    return Math.max(0, count - atLeast.getOrDefault(group, 0));
  }

  private Place atPosition(int position) {
    return position <= free ? Place.IN : position <= freeAndReserve ? Place.RESERVE : Place.OUT;
  }

  private static String step(Place first, String group, boolean surelyByQuota) {
    if (surelyByQuota) {
      return QUOTA + group;
    }
    return first == Place.RESERVE ? RESERVE : TOP;
  }

  /** Applications without a group share the empty one, which can have no quota. */
  private static String group(Ladder.Rung rung) {
    return rung.standing().application().group().orElse("");
  }
}
