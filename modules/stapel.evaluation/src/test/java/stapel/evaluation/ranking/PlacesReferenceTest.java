package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random places against a plain second implementation that tries every order of the tied. */
final class PlacesReferenceTest {
  @Test
  void placesAreThoseThatEveryOrderOfTheTiedGives() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int size = 3 + random.nextInt(4);
      Map<String, Integer> scores = new TreeMap<>();
      Map<String, String> groups = new TreeMap<>();
      List<String> marks = new ArrayList<>();
      List<Application> applications = new ArrayList<>();
      for (int a = 0; a < size; a++) {
        scores.put("A" + a, random.nextInt(3));
        groups.put("A" + a, random.nextBoolean() ? "north" : "south");
        marks.add("A" + a + " E c1 " + scores.get("A" + a));
        applications.add(
            new Application("A" + a, Optional.of(groups.get("A" + a)), Optional.empty()));
      }
      int north = random.nextInt(2);
      int south = random.nextInt(2);
      int top = Math.max(1, north + south) + random.nextInt(2);
      int reserve = random.nextInt(3);
      List<Quota> quotas = List.of(new Quota("north", north), new Quota("south", south));
      Cohort cohort = new Cohort(Panel.marks(marks), List.of(Criterion.plain("c1")), applications);
      Selection selection =
          new Selection(1, Optional.empty(), List.of(), OptionalInt.of(top), quotas, reserve);
      Map<String, TreeSet<Place>> possible = new TreeMap<>();
      for (List<String> order : orders(new ArrayList<>(scores.keySet()))) {
        if (isByScore(order, scores)) {
          placesOf(order, groups, Map.of("north", north, "south", south), top, reserve)
              .forEach(
                  (id, place) -> possible.computeIfAbsent(id, i -> new TreeSet<>()).add(place));
        }
      }
      Map<String, Place> expected = new TreeMap<>();
      possible.forEach((id, set) -> expected.put(id, set.size() == 1 ? set.first() : Place.TIE));
      Map<String, Place> actual = new TreeMap<>();
      Ranker.rank(cohort, Scoring.of(Order.POOLED, new Mean()), selection)
          .rows()
          .forEach(row -> actual.put(row.application(), row.place()));
      assertEquals(expected, actual, () -> scores + " " + groups + " " + selection);
    }
  }

  private static boolean isByScore(List<String> order, Map<String, Integer> scores) {
    return IntStream.range(1, order.size())
        .allMatch(i -> scores.get(order.get(i - 1)) >= scores.get(order.get(i)));
  }

  private static List<List<String>> orders(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : ids) {
      List<String> rest = new ArrayList<>(ids);
      rest.remove(first);
      for (List<String> tail : orders(rest)) {
        List<String> order = new ArrayList<>(List.of(first));
        order.addAll(tail);
        all.add(order);
      }
    }
    return all;
  }

  private static Map<String, Place> placesOf(
      List<String> order,
      Map<String, String> groups,
      Map<String, Integer> atLeast,
      int top,
      int reserve) {
    Map<String, Integer> left = new HashMap<>(atLeast);
    Map<String, Place> places = new HashMap<>();
    for (String id : order) {
      if (left.get(groups.get(id)) > 0) {
        left.merge(groups.get(id), -1, Integer::sum);
        places.put(id, Place.IN);
      }
    }
    int free = top - places.size();
    int waiting = reserve;
    for (String id : order) {
      if (!places.containsKey(id)) {
        places.put(id, free > 0 ? Place.IN : waiting > 0 ? Place.RESERVE : Place.OUT);
        waiting -= free > 0 ? 0 : 1;
        free--;
      }
    }
    return places;
  }
}
