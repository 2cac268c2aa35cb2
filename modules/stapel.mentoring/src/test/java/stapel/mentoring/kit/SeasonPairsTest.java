package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.experts.api.TeamBonds;
import stapel.mentoring.api.SeasonPairChanged;
import stapel.mentoring.pairing.PairingView;

/** One mentor and one curator for each team, and why not another. */
final class SeasonPairsTest {
  private static final String PAIRINGS = "mentoring.pairings";

  private final MentoringKit kit = new MentoringKit();
  private String vera;
  private String oleg;
  private String first;
  private String second;

  @BeforeEach
  void people() {
    vera = kit.mentor("Вера");
    oleg = kit.mentor("Олег");
    first = kit.team("A-1");
    second = kit.team("A-2");
    wish(first, List.of(vera, oleg));
    wish(second, List.of(vera, oleg));
    take(vera, 1, 2, List.of(second, first), List.of());
    take(oleg, 2, 2, List.of(), List.of());
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private void wish(String team, List<String> mentors) {
    kit.call(
        "mentoring.state-wish",
        "application",
        team,
        "sessions",
        1,
        "dayMost",
        1,
        "mentors",
        mentors,
        "curators",
        mentors,
        "starts",
        Map.of());
  }

  private void take(
      String mentor, int mentoring, int curating, List<String> teams, List<String> never) {
    kit.call(
        "mentoring.state-mentor-wish",
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
        never);
  }

  private String pair() {
    return MentoringKit.id(kit.call("mentoring.pair-teams", "openCall", kit.ofKit()));
  }

  private List<String> pairs(String pairing) {
    return kit.rows("mentoring.pairs", Filter.eq("pairing", pairing)).stream()
        .map(
            row ->
                row.titles().get("application")
                    + " "
                    + row.titles().get("mentor")
                    + " "
                    + row.titles().get("curator")
                    + " "
                    + row.text("standing"))
        .sorted()
        .toList();
  }

  private void apply(String pairing) {
    kit.call("mentoring.apply-pairing", "pairing", kit.seen(PAIRINGS, pairing));
  }

  /** Both want Вера, who has one place and likes A-2 more; nobody is both to one team. */
  @Test
  void theDearerTeamGetsTheOnlyPlaceAndTheOtherIsToldWhy() {
    String pairing = pair();
    assertEquals(List.of("A-1 Олег Вера false", "A-2 Вера Олег false"), pairs(pairing));
    String page = kit.operator().page(new PairingView(), "id", pairing);
    assertTrue(
        page.contains(
            "1-е желание, Вера: места заняты командами, которые ему не менее желанны:"
                + " A-2 (1-е место в его списке). Эта команда у него на 2-м месте."),
        page);
    assertTrue(
        page.contains(
            "1-е желание, Вера: уже наставник этой команды, куратором должен быть другой человек."),
        page);
    assertEquals(
        List.of(
            "A-1",
            "Wish 1, Вера: the places went to teams at least as welcome: A-2 (place 1 on the list)."
                + " This team is on place 2.",
            "",
            "A-2",
            "",
            "Wish 1, Вера: is the team’s mentor already, and its curator must be somebody else."),
        kit.operator().stream(
                Query.of("mentoring.pairs")
                    .columns("application", "mentor_why", "curator_why")
                    .filter(Filter.eq("pairing", pairing)))
            .stream()
            .sorted(Comparator.comparing(row -> row.titles().get("application")))
            .flatMap(
                row ->
                    Stream.of(
                        row.titles().get("application"),
                        en(row, "mentor_why"),
                        en(row, "curator_why")))
            .toList());
  }

  private static String en(Row row, String column) {
    return row.cell(column).map(words -> ((Text) words).en()).orElse("");
  }

  @Test
  void appliedPairsStandInThePlaceOfEarlierOnes() {
    String before = pair();
    apply(before);
    assertEquals(List.of("A-1 Олег Вера true", "A-2 Вера Олег true"), pairs(before));
    take(vera, 1, 2, List.of(), List.of(second));
    String after = pair();
    apply(after);
    assertEquals("superseded", kit.text(PAIRINGS, before, "state"));
    assertEquals(List.of("A-1 Олег Вера false", "A-2 Вера Олег false"), pairs(before));
    assertTrue(pairs(after).contains("A-1 Вера Олег true"), pairs(after)::toString);
    Refusal refusal = assertThrows(Refusal.class, () -> apply(after));
    assertEquals("mentoring.pairing.applied", refusal.problems().get(0).code());
  }

  @Test
  void whoMustNotBeIsNeitherMentorNorCurator() {
    take(vera, 2, 2, List.of(), List.of(second));
    String page = kit.operator().page(new PairingView(), "id", pair());
    assertTrue(
        page.contains("1-е желание, Вера: наставник указал, что с этой командой нельзя."), page);
  }

  /** Вера has an account, Олег has none and can judge nothing. */
  @Test
  void whoWorksWithATeamIsBoundToItOnceThePairsStand() {
    kit.call(
        "mentoring.edit-mentor",
        "mentor",
        kit.seen("mentoring.mentors", vera),
        "email",
        "vera@kit.example");
    String pairing = pair();
    assertEquals(Set.of(), bound());
    apply(pairing);
    assertEquals(Set.of(first, second), bound());
  }

  /** Letters are made from these: who keeps mentor and curator gets none. */
  @Test
  void eachTeamWithAnotherMentorOrCuratorIsTold() {
    List<String> told = new ArrayList<>();
    kit.kit().add(new Told(told));
    apply(pair());
    kit.kit().settle();
    assertEquals(
        Set.of("A-1 null/null -> Олег/Вера", "A-2 null/null -> Вера/Олег"), Set.copyOf(told));
    told.clear();
    apply(pair());
    kit.kit().settle();
    assertEquals(List.of(), told);
    take(vera, 1, 2, List.of(first), List.of());
    take(oleg, 0, 0, List.of(), List.of());
    apply(pair());
    kit.kit().settle();
    assertEquals(
        Set.of("A-1 Олег/Вера -> Вера/null", "A-2 Вера/Олег -> null/Вера"), Set.copyOf(told));
  }

  /** Hears whom the teams got. */
  private final class Told implements Listener<SeasonPairChanged> {
    private final List<String> told;

    Told(List<String> told) {
      this.told = told;
    }

    @Override
    public Class<SeasonPairChanged> event() {
      return SeasonPairChanged.class;
    }

    @Override
    public void on(SeasonPairChanged event, Call call) {
      Map<String, String> names = Map.of(vera, "Вера", oleg, "Олег");
      String before =
          event.mentorBefore().map(names::get).orElse(null)
              + "/"
              + event.curatorBefore().map(names::get).orElse(null);
      String now =
          event.mentor().map(names::get).orElse(null)
              + "/"
              + event.curator().map(names::get).orElse(null);
      synchronized (told) {
        told.add((event.application().equals(first) ? "A-1 " : "A-2 ") + before + " -> " + now);
      }
    }
  }

  private Set<String> bound() {
    TeamBonds bonds = kit.kit().service(TeamBonds.class);
    return kit.kit().write(() -> bonds.bonds(kit.ofKit())).stream()
        .map(TeamBonds.Bond::application)
        .collect(Collectors.toSet());
  }
}
