package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Row;

/** From wishes and offered hours to a plan that is looked at, applied, locked and mended. */
final class ProposingTest {
  private static final String PROPOSALS = "mentoring.proposals";
  private static final String NINE = "2026-03-02T06:00:00Z";

  private final MentoringKit kit = new MentoringKit();
  private String vera;
  private String oleg;
  private String first;
  private String second;

  @BeforeEach
  void people() {
    // The kit's clock stands at noon in Moscow on that day.
    vera = kit.mentor("Вера");
    oleg = kit.mentor("Олег");
    first = kit.team("A-1");
    second = kit.team("A-2");
    for (String time : List.of("14:00", "15:00", "16:00")) {
      kit.hour(vera, time, Optional.of("Зал"));
      kit.hour(oleg, time, Optional.of("Кабинет"));
    }
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }

  private void wish(String team, int sessions, List<String> mentors, Map<String, String> starts) {
    kit.call(
        "mentoring.state-wish",
        "application",
        team,
        "sessions",
        sessions,
        "dayMost",
        2,
        "mentors",
        mentors,
        "curators",
        List.of(),
        "starts",
        starts);
  }

  private String propose(List<String> absent) {
    return MentoringKit.id(
        kit.call(
            "mentoring.propose-plan",
            "openCall",
            kit.ofKit(),
            "seconds",
            5,
            "meetings",
            2,
            "absent",
            absent));
  }

  private Row computed(List<String> absent) {
    String id = propose(absent);
    kit.computePlans();
    Row row = kit.operator().row(PROPOSALS, id).orElseThrow();
    assertEquals("ready", row.text("state"), row.text("fault"));
    return row;
  }

  private void apply(Row proposal) {
    kit.call("mentoring.apply-proposal", "proposal", kit.seen(PROPOSALS, proposal.ref().id()));
  }

  private List<String> lines(Row proposal) {
    List<String> lines = new ArrayList<>();
    for (Row row :
        kit.rows("mentoring.proposal-lines", Filter.eq("proposal", proposal.ref().id()))) {
      Map<String, String> titles = new LinkedHashMap<>(row.titles());
      lines.add(
          row.text("change")
              + " "
              + titles.get("application")
              + " "
              + titles.getOrDefault("mentor", "")
              + " "
              + row.text("start")
              + row.text("reason"));
    }
    lines.sort(null);
    return lines;
  }

  private List<String> sessions() {
    return kit.rows("mentoring.sessions", Filter.eq("state", "booked")).stream()
        .map(
            row ->
                row.titles().get("application")
                    + " "
                    + row.titles().get("mentor")
                    + " "
                    + row.text("title").substring(11))
        .sorted()
        .toList();
  }

  @Test
  void wishesDecideWhoMeetsWhomAndWhen() {
    wish(first, 1, List.of(oleg), Map.of("2026-03-02T12:00:00Z", "10"));
    wish(second, 1, List.of(vera), Map.of("2026-03-02T12:00:00Z", "no"));
    Row proposal = computed(List.of());
    assertEquals(
        List.of("added A-1 Олег 2026-03-02 15:00", "added A-2 Вера 2026-03-02 14:00"),
        lines(proposal).stream().map(line -> line.replace("16:00", "14:00")).toList());
    assertEquals(List.of(), sessions());
    apply(proposal);
    assertEquals(2, sessions().size());
    assertEquals("applied", kit.text(PROPOSALS, proposal.ref().id(), "state"));
    assertEquals("2", kit.rows("mentoring.plans").get(0).text("added"));
    Refusal again = assertThrows(Refusal.class, () -> apply(proposal));
    assertEquals("mentoring.proposal.not-ready", again.problems().get(0).code());
  }

  @Test
  void aTeamThatLacksSessionsIsNamedWithTheReason() {
    wish(first, 5, List.of(), Map.of());
    Row proposal = computed(List.of());
    assertTrue(
        lines(proposal).contains("short A-1  no_common_hours"), () -> lines(proposal).toString());
    assertEquals("3", proposal.text("missing"));
  }

  @Test
  void theProblemIsTheFileTheCommandLineReads() {
    wish(first, 1, List.of(oleg), Map.of("2026-03-02T12:00:00Z", "10"));
    String id = propose(List.of());
    String text = kit.file(PROPOSALS, id, "problem").replaceAll("\\s+", "");
    assertTrue(text.contains("\"rooms_per_slot\":2"), text);
    assertTrue(text.contains("\"preference\":{\"2026-03-02T15:00\":10}"), text);
    assertTrue(text.contains("{\"team\":\"A-1\",\"mentor\":\"Олег\",\"fit\":100,"), text);
  }

  @Test
  void aLockedSessionStaysWhateverIsWished() {
    String session = kit.book(kit.hourAt(vera, "16:00"), first);
    wish(first, 1, List.of(oleg), Map.of("2026-03-02T11:00:00Z", "100"));
    Row free = computed(List.of());
    assertTrue(
        lines(free).contains("moved A-1 Олег 2026-03-02 14:00"), () -> lines(free).toString());
    kit.call(
        "mentoring.lock-session",
        "session",
        kit.seen("mentoring.sessions", session),
        "locked",
        true);
    assertEquals("mentoring.proposal.outdated", code(() -> apply(free)));
    assertEquals(List.of("kept A-1 Вера 2026-03-02 16:00"), lines(computed(List.of())));
    assertEquals("mentoring.proposal.locked-absent", code(() -> propose(List.of(vera))));
  }

  @Test
  void anIllMentorsSessionsGoToOthersAndTheRestStays() {
    wish(first, 1, List.of(vera), Map.of());
    wish(second, 1, List.of(oleg), Map.of());
    apply(computed(List.of()));
    Row mended = computed(List.of(vera));
    assertEquals("1", mended.text("kept"), () -> lines(mended).toString());
    assertEquals("1", mended.text("moved"), () -> lines(mended).toString());
    assertEquals("0", mended.text("missing"));
    apply(mended);
    assertTrue(sessions().stream().allMatch(one -> one.contains("Олег")), sessions()::toString);
  }

  @Test
  void aSessionBookedMeanwhileIsNotCancelledByAnOldPlan() {
    wish(first, 1, List.of(vera), Map.of());
    Row proposal = computed(List.of());
    kit.book(kit.hourAt(oleg, "15:00"), second);
    assertEquals("mentoring.proposal.outdated", code(() -> apply(proposal)));
    Row again = computed(List.of());
    assertTrue(
        lines(again).contains("kept A-2 Олег 2026-03-02 15:00"), () -> lines(again).toString());
  }

  @Test
  void whoWantsItToEndGetsTheBestSoFar() {
    wish(first, 1, List.of(vera), Map.of());
    String id = propose(List.of());
    kit.call("mentoring.stop-proposal", "proposal", id);
    kit.computePlans();
    assertEquals("ready", kit.text(PROPOSALS, id, "state"));
    assertEquals(
        "mentoring.proposal.ended",
        code(() -> kit.call("mentoring.stop-proposal", "proposal", id)));
  }

  @Test
  void withoutWishesOrHoursThereIsNothingToPlan() {
    assertEquals("mentoring.proposal.no-wishes", code(() -> propose(List.of())));
    assertEquals(
        "mentoring.wish.start", code(() -> wish(first, 1, List.of(), Map.of(NINE, "dear"))));
    assertEquals("mentoring.wish.same", code(() -> wish(first, 1, List.of(vera, vera), Map.of())));
  }
}
