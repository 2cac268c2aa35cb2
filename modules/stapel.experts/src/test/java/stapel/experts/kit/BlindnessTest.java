package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.testkit.Client;

class BlindnessTest {

  private static final ExpertsKit KIT = new ExpertsKit();
  private static final String APPLICATIONS = "intake.applications";

  /** The zone is the call's, the same for all its applications. */
  private static final Map<String, Object> OPEN =
      Map.of("number", "P1", "state", "in_review", "zone", "Europe/Moscow");

  @AfterAll
  static void stop() {
    KIT.close();
  }

  @Test
  void aBlindExpertLearnsNumberStateAndContentOnly() {
    String call = KIT.callInReview("blind1", true);
    Client expert = KIT.expert(call, "слепой");
    KIT.assign(call, "P1", expert);
    assertEquals(OPEN, plain(one(expert, call)));
    expert.call("experts.declare-no-conflict", "assignment", KIT.assignment(expert, "P1"));
    assertEquals(
        Set.of("number", "state", "amount", "currency", "call", "zone", "blind1.essay"),
        one(expert, call).cells().keySet());
    assertEquals(List.of("P1"), numbers(expert, Query.of(APPLICATIONS).in(call)));
    for (String secret : List.of("Секретный", "Тайна", "7724051595", "Людиново", "leak")) {
      assertEquals(
          List.of(), numbers(expert, Query.of(APPLICATIONS).in(call).search(secret)), secret);
    }
    assertEquals(List.of("P1"), numbers(expert, Query.of(APPLICATIONS).in(call).search("суть")));
  }

  @Test
  void whatABlindExpertMayNotSeeIsNeitherFilteredNorSorted() {
    String call = KIT.callInReview("blind2", true);
    Client expert = KIT.expert(call, "хитрый");
    for (String number : List.of("P1", "P2")) {
      KIT.assign(call, number, expert);
      expert.call("experts.declare-no-conflict", "assignment", KIT.assignment(expert, number));
    }
    Query all = Query.of(APPLICATIONS).in(call);
    for (String hidden : List.of("title", "organisation", "region", "inn", "blind2.town")) {
      assertEquals(
          List.of(),
          numbers(expert, all.filter(new Filter(hidden, Filter.Operator.PRESENT, ""))),
          hidden);
      assertEquals(
          List.of("", ""),
          expert.read(all.columns("number", hidden)).rows().stream()
              .map(r -> r.text(hidden))
              .toList(),
          hidden);
    }
    for (String personal : List.of("person", "email", "phone")) {
      assertThrows(
          Refusal.class,
          () -> expert.read(all.filter(new Filter(personal, Filter.Operator.PRESENT, ""))),
          personal);
    }
    List<String> byTitle = numbers(expert, all.sort(Sort.up("title"), Sort.up("number")));
    assertEquals(List.of("P1", "P2"), byTitle);
    assertEquals(byTitle, numbers(expert, all.sort(Sort.down("title"), Sort.up("number"))));
  }

  @Test
  void anOpenCallShowsWhoAppliesButNoPersonalData() {
    String call = KIT.callInReview("sighted", false);
    Client expert = KIT.expert(call, "зрячий");
    KIT.assign(call, "P1", expert);
    assertEquals(OPEN, plain(one(expert, call)));
    expert.call("experts.declare-no-conflict", "assignment", KIT.assignment(expert, "P1"));
    Row row = one(expert, call);
    assertEquals("Секретный завод P1", row.text("title"));
    assertEquals("Людиново", row.text("sighted.town"));
    assertEquals(
        List.of(),
        row.cells().keySet().stream()
            .filter(Set.of("person", "email", "phone", "late", "reason")::contains)
            .toList());
  }

  @Test
  void aConflictClosesTheContentForGood() {
    String call = KIT.callInReview("conflict", false);
    Client expert = KIT.expert(call, "связанный");
    KIT.assign(call, "P1", expert);
    expert.call("experts.declare-no-conflict", "assignment", KIT.assignment(expert, "P1"));
    expert.call(
        "experts.declare-conflict",
        "assignment",
        KIT.assignment(expert, "P1"),
        "reason",
        "двоюродный брат");
    assertEquals(OPEN, plain(one(expert, call)));
    String again = KIT.assignment(expert, "P1");
    assertThrows(
        Refusal.class, () -> expert.call("experts.declare-no-conflict", "assignment", again));
    assertThrows(Refusal.class, () -> KIT.assign(call, "P1", expert));
  }

  @Test
  void expertsSeeNeitherOtherApplicationsNorEachOther() {
    String call = KIT.callInReview("others", true);
    Client first = KIT.expert(call, "первый");
    Client second = KIT.expert(call, "второй");
    KIT.assign(call, "P1", first, second);
    KIT.assign(call, "P2", second);
    assertEquals(List.of("P1"), numbers(first, Query.of(APPLICATIONS).in(call)));
    assertEquals(1, first.read(Query.of("experts.assignments").in(call)).count());
    assertEquals(1, first.read(Query.of("experts.experts").in(call)).count());
    String foreign = KIT.assignment(second, "P1");
    assertEquals(
        Refusal.Kind.NOT_FOUND,
        assertThrows(
                Refusal.class,
                () -> first.call("experts.declare-no-conflict", "assignment", foreign))
            .kind());
    for (String dataset :
        List.of("intake.imports", "intake.tasks", "intake.import_rows", "intake.steps")) {
      assertThrows(Refusal.class, () -> first.read(Query.of(dataset)), dataset);
    }
  }

  @Test
  void anObserverSeesNumbersAndStatesOnly() {
    String call = KIT.callInReview("observed", true);
    Client observer = KIT.kit().as("observer", "region");
    assertEquals(List.of("P1", "P2"), numbers(observer, Query.of(APPLICATIONS).in(call)));
    Row row = observer.row(APPLICATIONS, KIT.application(call, "P1")).orElseThrow();
    assertEquals(OPEN, plain(row));
  }

  private static Row one(Client expert, String call) {
    return expert.row(APPLICATIONS, KIT.application(call, "P1")).orElseThrow();
  }

  /** The cells without the call, which everybody in it may know. */
  private static Map<String, Object> plain(Row row) {
    Map<String, Object> cells = new TreeMap<>(row.cells());
    cells.remove("call");
    return cells;
  }

  private static List<String> numbers(Client client, Query query) {
    return client.read(query).rows().stream().map(r -> r.text("number")).toList();
  }
}
