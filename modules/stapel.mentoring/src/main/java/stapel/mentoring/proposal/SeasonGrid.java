package stapel.mentoring.proposal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hours of many mentors as slots of one clock: of the usual length, in the usual zone, at starts
 * that do not overlap. Sessions outside of it are left where they are.
 */
final class SeasonGrid {
  /** A booked hour decides before any number of free ones which starts become slots. */
  private static final long BOOKED = 1_000_000;

  final ZoneId zone;
  final int minutes;
  final NavigableSet<LocalDateTime> slots;

  /** Sessions the plan may move, and those it has to live with. */
  final List<Meeting> planned;

  final List<Meeting> standing;

  /** Offers that are slots, and how many are none. */
  final List<Offer> offers;

  final long leftOut;

  SeasonGrid(Season season) {
    Set<String> wishing =
        season.teamWishes().stream().map(wish -> wish.application()).collect(Collectors.toSet());
    zone = ZoneId.of(usual(season.offers(), Offer::zone).orElse("UTC"));
    minutes = usual(season.offers(), Offer::minutes).orElse(60);
    Map<LocalDateTime, Long> weights = new TreeMap<>();
    season.offers().stream()
        .filter(offer -> offer.minutes() == minutes)
        .forEach(offer -> weights.merge(local(offer.start()), 1L, Long::sum));
    season.meetings().stream()
        .filter(meeting -> movable(meeting, season.now(), wishing))
        .forEach(meeting -> weights.computeIfPresent(local(meeting.start()), (s, w) -> w + BOOKED));
    slots = SlotChoice.of(weights, minutes);
    offers =
        season.offers().stream()
            .filter(offer -> offer.minutes() == minutes && isSlot(offer.start()))
            .toList();
    leftOut = (long) season.offers().size() - offers.size();
    planned =
        season.meetings().stream()
            .filter(meeting -> movable(meeting, season.now(), wishing) && isSlot(meeting.start()))
            .toList();
    standing = season.meetings().stream().filter(meeting -> !planned.contains(meeting)).toList();
  }

  private boolean movable(Meeting meeting, Instant now, Set<String> wishing) {
    return meeting.booked()
        && meeting.start().isAfter(now)
        && meeting.minutes() == minutes
        && wishing.contains(meeting.team());
  }

  private static <T extends Comparable<T>> Optional<T> usual(
      List<Offer> offers, Function<Offer, T> key) {
    Map<T, Long> counts =
        offers.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  LocalDateTime local(Instant start) {
    return LocalDateTime.ofInstant(start, zone);
  }

  Instant moment(LocalDateTime slot) {
    return slot.atZone(zone).toInstant();
  }

  /** Not so for the second of two hours that a clock set back shows alike. */
  private boolean isSlot(Instant start) {
    LocalDateTime local = local(start);
    return slots.contains(local) && moment(local).equals(start);
  }
}
