package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stapel.evaluation.api.Fraction;

/** A cohort ranked again without some sheets, against one that never had them. */
final class RankedAgainTest {
  private final Random random = new Random(29);
  private final List<String> marks = new ArrayList<>();
  private final List<Application> applications = new ArrayList<>();
  private int changed;

  private static final List<Aggregate> AGGREGATES =
      List.of(new Mean(), new Median(), new TrimmedMean(1));

  private Optional<Fraction> floor(int below) {
    return random.nextBoolean()
        ? Optional.of(Fraction.of(1L + random.nextInt(below)))
        : Optional.empty();
  }

  private void panel() {
    marks.clear();
    applications.clear();
    int size = 4 + random.nextInt(4);
    for (int a = 0; a < size; a++) {
      String group = random.nextBoolean() ? "north" : "south";
      applications.add(new Application("A" + a, Optional.of(group), Optional.empty()));
      for (int e = 0; e < 4; e++) {
        if (random.nextInt(4) > 0) {
          marks.add("A" + a + " E" + e + " c1 " + (1 + random.nextInt(4)));
          marks.add("A" + a + " E" + e + " c2 " + (1 + random.nextInt(4)));
        }
      }
    }
  }

  private Cohort cohort(List<Criterion> criteria, BiPredicate<String, String> kept) {
    List<String> left =
        marks.stream().filter(line -> kept.test(line.split(" ")[0], line.split(" ")[1])).toList();
    return new Cohort(Panel.marks(left), criteria, applications);
  }

  private Selection selection() {
    int quota = random.nextInt(2);
    List<TieRule> ties =
        TieRule.links(random.nextBoolean() ? "criterion:c1,median" : "").stream()
            .map(link -> TieRule.read(link).orElseThrow())
            .toList();
    return new Selection(
        1 + random.nextInt(2),
        floor(3),
        ties,
        OptionalInt.of(2 + random.nextInt(2)),
        List.of(new Quota("north", quota), new Quota("south", 1 - quota)),
        random.nextInt(2));
  }

  private Optional<Joint> joint() {
    if (random.nextInt(3) > 0) {
      return Optional.empty();
    }
    Map<String, Fraction> scores = new HashMap<>();
    applications.forEach(one -> scores.put(one.id(), Fraction.of((long) random.nextInt(5))));
    return Optional.of(new Joint(Joint.Method.ADJUSTED, scores));
  }

  private static Set<String> in(Ranking ranking) {
    return ranking.rows().stream()
        .filter(row -> row.place() == Place.IN)
        .map(Ranking.Row::application)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void same(
      List<Criterion> criteria,
      Scoring scoring,
      Selection selection,
      RankedAgain again,
      BiPredicate<String, String> kept) {
    Optional<Joint> joint = joint();
    Set<String> touched =
        marks.stream()
            .map(line -> line.split(" "))
            .filter(cells -> !kept.test(cells[0], cells[1]))
            .map(cells -> cells[0])
            .collect(Collectors.toSet());
    Set<String> unread =
        Ranker.rank(cohort(criteria, (a, e) -> true), scoring, selection).rows().stream()
            .filter(row -> row.step().equals(Assessment.MIN_EXPERTS))
            .map(Ranking.Row::application)
            .collect(Collectors.toSet());
    Cohort left = cohort(criteria, (a, e) -> kept.test(a, e) && !unread.contains(a));
    Set<String> expected = in(Ranker.rank(left, scoring, selection.withMinExperts(1), joint));
    assertEquals(expected, again.in(touched, kept, joint), () -> selection + " " + marks);
    Set<String> whole =
        in(Ranker.rank(cohort(criteria, (a, e) -> true), scoring, selection, joint));
    changed += expected.equals(whole) ? 0 : 1;
  }

  @Test
  void placesAreThoseOfACohortThatNeverHadTheSheets() {
    for (int round = 0; round < 400; round++) {
      panel();
      List<Criterion> criteria =
          List.of(
              new Criterion("c1", Fraction.of(2L), Optional.empty(), floor(2)),
              Criterion.plain("c2"));
      Scoring scoring =
          Scoring.of(
              random.nextBoolean() ? Order.CRITERIA_FIRST : Order.EXPERTS_FIRST,
              AGGREGATES.get(random.nextInt(AGGREGATES.size())));
      Selection selection = selection();
      RankedAgain again = new RankedAgain(cohort(criteria, (a, e) -> true), scoring, selection);
      for (int e = 0; e < 4; e++) {
        String expert = "E" + e;
        same(criteria, scoring, selection, again, (a, who) -> !who.equals(expert));
        same(
            criteria,
            scoring,
            selection,
            again,
            (a, who) -> !(who.equals(expert) && a.equals("A1")));
      }
    }
    assertTrue(changed > 400, changed + " absences change something");
  }
}
