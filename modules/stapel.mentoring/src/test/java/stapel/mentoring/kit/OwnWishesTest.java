package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.mentoring.wish.MyMentorWishView;
import stapel.mentoring.wish.MyWishView;
import stapel.testkit.Client;

/** What teams and mentors wish themselves, who reads it, and when the lists are closed. */
final class OwnWishesTest {

  private static final String NOON = "2026-03-05T09:00:00Z";

  private final MentoringKit kit = new MentoringKit();
  private Client vera;
  private Client anna;
  private Client boris;
  private String mentor;
  private String other;
  private String team;
  private String rival;

  @BeforeEach
  void people() {
    vera = kit.kit().person("vera");
    mentor = kit.mentor("Вера", vera);
    other = kit.mentor("Олег", kit.kit().person("oleg"));
    team = kit.team("A-1");
    rival = kit.team("A-2");
    anna = kit.speaker("anna", team);
    boris = kit.speaker("boris", rival);
    kit.hour(mentor, "2026-03-05", "12:00", Optional.empty());
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }

  private static Result wish(
      Client who, String team, int sessions, List<String> mentors, Map<String, String> starts) {
    return who.call(
        "mentoring.state-own-wish",
        "application",
        team,
        "sessions",
        sessions,
        "dayMost",
        1,
        "mentors",
        mentors,
        "curators",
        List.of(),
        "starts",
        starts);
  }

  private static Result take(
      Client who, String mentor, int dayMost, int places, List<String> teams) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("mentor", mentor);
    fields.put("dayMost", dayMost);
    fields.put("mentorPlaces", places);
    fields.put("curatorPlaces", 1);
    fields.put("teams", teams);
    fields.put("never", List.of());
    return who.call("mentoring.state-own-mentor-wish", fields);
  }

  private static List<String> ranks(Client who) {
    return who.stream(Query.of("mentoring.ranks")).stream()
        .map(
            row ->
                row.text("side")
                    + " "
                    + row.titles().get("application")
                    + " "
                    + row.titles().get("mentor")
                    + " "
                    + row.text("place"))
        .sorted()
        .toList();
  }

  private void pair() {
    String pairing = MentoringKit.id(kit.call("mentoring.pair-teams", "openCall", kit.ofKit()));
    kit.call("mentoring.apply-pairing", "pairing", kit.seen("mentoring.pairings", pairing));
  }

  @Test
  void eachStatesTheOwnAndNobodyReadsTheOtherSides() {
    wish(anna, team, 3, List.of(other, mentor), Map.of(NOON, "10"));
    wish(boris, rival, 1, List.of(mentor), Map.of());
    take(vera, mentor, 4, 2, List.of(rival, team));
    List<String> annas = List.of("team A-1 Вера 2", "team A-1 Олег 1");
    List<String> veras = List.of("mentor A-1 Вера 2", "mentor A-2 Вера 1");
    assertEquals(annas, ranks(anna));
    assertEquals(List.of("team A-2 Вера 1"), ranks(boris));
    assertEquals(veras, ranks(vera));
    assertEquals(List.of(), ranks(kit.kit().person("oleg")));
    assertEquals(5, ranks(kit.operator()).size());
    Row wish = anna.stream(Query.of("mentoring.wishes").columns("sessions", "starts")).get(0);
    assertEquals("3 " + NOON + " 10", wish.text("sessions") + " " + wish.text("starts"));
    assertEquals(1, anna.stream(Query.of("mentoring.wishes")).size());
    assertEquals(1, vera.stream(Query.of("mentoring.mentor-wishes")).size());
    assertThrows(Refusal.class, () -> vera.stream(Query.of("mentoring.wishes")));
    assertThrows(Refusal.class, () -> anna.stream(Query.of("mentoring.mentor-wishes")));
    pair();
    assertEquals(annas, ranks(anna), "nor when the pairs stand");
    assertEquals(veras, ranks(vera));
  }

  @Test
  void nobodyStatesForAnotherNorForWhomTheyOnlyObserve() {
    assertThrows(Refusal.class, () -> wish(anna, rival, 1, List.of(), Map.of()));
    assertThrows(Refusal.class, () -> take(vera, other, 1, 1, List.of()));
    anna.and("observer", "region");
    vera.and("operator", "region");
    assertEquals(
        "mentoring.session.in-person", code(() -> wish(anna, rival, 1, List.of(), Map.of())));
    assertEquals("mentoring.session.in-person", code(() -> take(vera, other, 1, 1, List.of())));
    assertEquals(List.of(), kit.rows("mentoring.wishes"));
  }

  @Test
  void aMentorChoosesAmongTheTeamsOfTheSeasonByName() {
    kit.team("A-3");
    List<Row> seen = vera.stream(Query.of("intake.titles").columns("number", "title"));
    assertEquals(
        List.of("A-1 Завод A-1", "A-2 Завод A-2"),
        seen.stream().map(row -> row.text("number") + " " + row.text("title")).sorted().toList());
    String page = vera.page(new MyMentorWishView());
    assertTrue(page.contains(">A-1 Завод A-1</option>") && !page.contains("A-3"), page);
  }

  @Test
  void aMentorNeverReadsWhoAppliedNotEvenOfATeamTheyMeet() {
    kit.book(kit.hourAt(mentor, "2026-03-05", "12:00"), team);
    for (String one : List.of(team, rival)) {
      Row row = vera.row("intake.applications", one).orElseThrow();
      for (String hidden : List.of("title", "organisation", "region", "inn", "ogrn", "email")) {
        assertNotEquals("", kit.text("intake.applications", one, hidden), hidden);
        assertEquals("", row.text(hidden), hidden);
      }
      assertEquals(one.equals(team), !row.text("amount").isEmpty(), "what was written, once met");
    }
    Query byInn = Query.of("intake.applications").filter(Filter.eq("inn", "7724051595"));
    assertEquals(2, kit.rows("intake.applications", Filter.eq("inn", "7724051595")).size());
    assertThrows(Refusal.class, () -> vera.stream(byInn));
  }

  @Test
  void onceThePairStandsTheListsAreClosedAndTimesAreNot() {
    wish(anna, team, 3, List.of(mentor), Map.of());
    take(vera, mentor, 4, 1, List.of(team));
    assertTrue(anna.page(new MyWishView()).contains("name=\"mentors.0\""));
    pair();
    assertEquals(
        "mentoring.wish.paired", code(() -> wish(anna, team, 3, List.of(other, mentor), Map.of())));
    assertEquals("mentoring.wish.paired", code(() -> wish(anna, team, 4, List.of(), Map.of())));
    wish(anna, team, 4, List.of(mentor), Map.of(NOON, "no"));
    assertEquals(List.of("team A-1 Вера 1"), ranks(anna));
    assertEquals("4", kit.rows("mentoring.wishes").get(0).text("sessions"));
    String page = anna.page(new MyWishView());
    assertTrue(page.contains("<dt>Ваш наставник</dt><dd translate=\"no\">Вера</dd>"), page);
    assertTrue(
        !page.contains("<select id=\"mentors.0\"") && page.contains("name=\"starts." + NOON), page);
    String sent = "<input type=\"hidden\" name=\"mentors.0\" value=\"" + mentor + "\">";
    assertTrue(page.contains(sent), "the form sends the closed list as it is");

    assertEquals("mentoring.wish.paired", code(() -> take(vera, mentor, 4, 5, List.of(team))));
    assertEquals("mentoring.wish.paired", code(() -> take(vera, mentor, 4, 1, List.of(rival))));
    assertEquals("mentoring.wish.paired", code(() -> take(vera, mentor, 2, 1, List.of())));
    take(vera, mentor, 2, 1, List.of(team));
    assertEquals(List.of("mentor A-1 Вера 1"), ranks(vera));
    page = vera.page(new MyMentorWishView());
    assertTrue(
        page.contains("<dt>Вы наставник команд</dt><dd translate=\"no\">A-1 Завод A-1</dd>"), page);
    assertEquals(
        List.of("Вера"),
        anna.stream(Query.of("mentoring.pairs")).stream()
            .map(row -> row.titles().get("mentor"))
            .toList());
    assertEquals(List.of(), boris.stream(Query.of("mentoring.pairs")));

    wish(boris, rival, 1, List.of(mentor), Map.of());
    take(kit.kit().person("oleg"), other, 1, 1, List.of(rival));
    assertEquals(List.of("team A-2 Вера 1"), ranks(boris), "who came late wishes still");
  }

  @Test
  void whoSpeaksForTwoTeamsChoosesAndWhoForNoneIsToldSo() {
    kit.call(
        "mentoring.add-contact",
        "application",
        rival,
        "name",
        "anna",
        "email",
        anna.caller().person() + "@example.org");
    String page = anna.page(new MyWishView(), "row", rival);
    assertTrue(page.contains("class=\"chip on\"") && page.contains("A-2 Завод A-2"), page);
    String none = kit.kit().as("team", kit.ofKit()).page(new MyWishView());
    assertTrue(none.contains("Вы ещё не говорите ни за одну команду."), none);
    assertThrows(Refusal.class, () -> boris.page(new MyWishView(), "row", team));
    assertThrows(Refusal.class, () -> vera.page(new MyMentorWishView(), "row", other));
  }
}
