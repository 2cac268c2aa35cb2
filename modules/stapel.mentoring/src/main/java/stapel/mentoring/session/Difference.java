package stapel.mentoring.session;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a plan changes about the sessions that are booked. A session that has begun stays. A team
 * that loses one and gets another has it moved.
 */
final class Difference {
  final List<Booked> kept = new ArrayList<>();
  final List<Booked> cancelled = new ArrayList<>();
  final Map<Booked, WantedSession> moved = new LinkedHashMap<>();
  final List<WantedSession> added = new ArrayList<>();

  /**
   * Compares.
   *
   * @param plan in the order in which they are to be booked
   */
  Difference(Collection<WantedSession> plan, List<Booked> booked, Instant now) {
    Set<WantedSession> planned = Set.copyOf(plan);
    Set<WantedSession> there = new HashSet<>();
    Map<String, Deque<Booked>> losing = new HashMap<>();
    for (Booked session : booked) {
      there.add(session.wanted());
      if (planned.contains(session.wanted()) || !session.start().isAfter(now)) {
        kept.add(session);
      } else {
        losing.computeIfAbsent(session.application(), team -> new ArrayDeque<>()).add(session);
      }
    }
    for (WantedSession one : plan) {
      Deque<Booked> other = losing.getOrDefault(one.application(), new ArrayDeque<>());
      if (there.contains(one)) {
        continue;
      }
      if (other.isEmpty()) {
        added.add(one);
      } else {
        moved.put(other.remove(), one);
      }
    }
    losing.values().forEach(cancelled::addAll);
  }

  /** Ids of the applications for which something is booked, each once and always in this order. */
  Collection<String> teams() {
    Set<String> teams = new TreeSet<>();
    added.forEach(one -> teams.add(one.application()));
    moved.keySet().forEach(session -> teams.add(session.application()));
    return teams;
  }

  /** Sessions whose hours are given up, in the order of their beginnings. */
  List<Booked> given() {
    return Stream.concat(cancelled.stream(), moved.keySet().stream())
        .sorted(Comparator.comparing(Booked::start).thenComparing(Booked::id))
        .toList();
  }
}
