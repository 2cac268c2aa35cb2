package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.mentoring.wish.MyMentorWishView;
import stapel.mentoring.wish.MyWishView;
import stapel.testkit.Client;

/** What own wishes leave as it is, how far they may go, and who may still change them. */
final class OwnWishRulesTest {

  private final MentoringKit kit = new MentoringKit();
  private Client vera;
  private Client anna;
  private String mentor;
  private String team;
  private String rival;

  @BeforeEach
  void people() {
    vera = kit.kit().person("vera");
    mentor = kit.mentor("Вера", vera);
    team = kit.team("A-1");
    rival = kit.team("A-2");
    anna = kit.speaker("anna", team);
    kit.speaker("boris", rival);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private static List<String> problems(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().stream()
        .map(problem -> problem.field() + " " + problem.code())
        .toList();
  }

  private void take(
      Client who, String command, int mentoring, int curating, List<String> teams, String never) {
    who.call(
        command,
        "mentor",
        mentor,
        "dayMost",
        4,
        "mentorPlaces",
        mentoring,
        "curatorPlaces",
        curating,
        "teams",
        teams,
        "never",
        never.isEmpty() ? List.of() : List.of(never));
  }

  private void operatorTakes(List<String> teams, String never) {
    take(kit.operator(), "mentoring.state-mentor-wish", 1, 1, teams, never);
  }

  private void veraTakes(int mentoring, int curating, List<String> teams) {
    take(vera, "mentoring.state-own-mentor-wish", mentoring, curating, teams, "");
  }

  private void annaWishes(List<String> mentors, Map<String, String> starts) {
    anna.call(
        "mentoring.state-own-wish",
        "application",
        team,
        "sessions",
        2,
        "dayMost",
        1,
        "mentors",
        mentors,
        "curators",
        List.of(),
        "starts",
        starts);
  }

  private void pair() {
    String pairing = MentoringKit.id(kit.call("mentoring.pair-teams", "openCall", kit.ofKit()));
    kit.call("mentoring.apply-pairing", "pairing", kit.seen("mentoring.pairings", pairing));
  }

  private List<String> ranks() {
    return kit.rows("mentoring.ranks").stream()
        .filter(row -> row.text("side").equals("mentor"))
        .map(row -> row.text("place") + " " + row.titles().get("application"))
        .sorted()
        .toList();
  }

  /** Nobody speaks for A-3, so Вера is not offered it and cannot name it. */
  @Test
  void aTeamThatMustNotBeStaysSoThoughTheMentorIsNotOfferedIt() {
    String outside = kit.team("A-3");
    operatorTakes(List.of(team), outside);
    veraTakes(1, 1, List.of(rival, team));
    assertEquals(List.of("0 A-3", "1 A-2", "2 A-1"), ranks());
  }

  @Test
  void aTeamThatTheMentorIsNotOfferedKeepsItsPlaceOnTheList() {
    String outside = kit.team("A-3");
    operatorTakes(List.of(team, outside, rival), "");
    String page = vera.page(new MyMentorWishView());
    assertTrue(page.contains("name=\"teams.1\"") && !page.contains("A-3"), page);
    veraTakes(1, 1, List.of(rival, team));
    assertEquals(List.of("1 A-2", "2 A-3", "3 A-1"), ranks());
    veraTakes(1, 1, List.of());
    assertEquals(List.of("1 A-3"), ranks(), "what was offered is taken off the list");
  }

  @Test
  void aTeamThatGotNobodyWishesOn() {
    annaWishes(List.of(mentor), Map.of());
    operatorTakes(List.of(), team);
    pair();
    assertEquals(
        List.of("A-1 null null true"),
        kit.rows("mentoring.pairs").stream()
            .map(
                row ->
                    row.titles().get("application")
                        + " "
                        + row.titles().get("mentor")
                        + " "
                        + row.titles().get("curator")
                        + " "
                        + row.text("standing"))
            .toList());
    String other = kit.mentor("Олег");
    annaWishes(List.of(other, mentor), Map.of());
    String page = anna.page(new MyWishView());
    assertTrue(page.contains("name=\"mentors.0\""), page);
  }

  @Test
  void startsAreNeitherManyNorFarAway() {
    // The kit's clock stands at 2 March 2026.
    for (String far : List.of("2028-03-05T09:00:00Z", "2024-02-20T09:00:00Z")) {
      assertEquals(
          List.of("starts mentoring.wish.start-far"),
          problems(() -> annaWishes(List.of(), Map.of(far, "10"))));
      annaWishes(List.of(), Map.of(far, "0"));
    }
    annaWishes(List.of(), starts(1001, "0"));
    annaWishes(List.of(), starts(1000, "5"));
    assertEquals(
        List.of("starts mentoring.wish.starts-many"),
        problems(() -> annaWishes(List.of(), starts(1001, "5"))));
  }

  private static Map<String, String> starts(int count, String points) {
    Instant first = Instant.parse("2026-03-03T09:00:00Z");
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(i -> first.plusSeconds(3600L * i).toString(), i -> points));
  }

  @Test
  void whatStaysOnceThePairStandsIsNamedAtItsField() {
    annaWishes(List.of(mentor), Map.of());
    veraTakes(1, 1, List.of(team));
    pair();
    String stands = " mentoring.wish.paired";
    assertEquals(List.of("mentorPlaces" + stands), problems(() -> veraTakes(2, 1, List.of(team))));
    assertEquals(List.of("curatorPlaces" + stands), problems(() -> veraTakes(1, 0, List.of(team))));
    assertEquals(List.of("teams" + stands), problems(() -> veraTakes(1, 1, List.of(rival))));
    assertEquals(List.of("teams" + stands), problems(() -> veraTakes(1, 1, List.of())));
    assertEquals(List.of("mentors" + stands), problems(() -> annaWishes(List.of(), Map.of())));
  }

  @Test
  void aFormSentTwiceCountsOnceAndAsksForWhatTheCommandTakes() {
    String page = vera.page(new MyMentorWishView());
    assertTrue(page.contains("name=\"_key\" value=\""), page);
    assertTrue(page.contains("name=\"dayMost\" inputmode=\"numeric\" min=\"1\" max=\"20\""), page);
    assertTrue(anna.page(new MyWishView()).contains("name=\"_key\" value=\""));
  }
}
