package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Query;
import stapel.testkit.Client;

/** What the sides write after a session, and who reads it. */
final class NotesTest {

  private static final String SESSIONS = "mentoring.sessions";
  private static final String NOTES = "mentoring.notes";
  private static final String ACTIONS = "mentoring.actions";
  private static final String FEEDBACK = "mentoring.feedback";

  private final MentoringKit kit = new MentoringKit();
  private Client vera;
  private Client anna;
  private Client stranger;
  private String session;

  @BeforeEach
  void aSessionWasHeld() {
    vera = kit.kit().person("vera");
    String team = kit.team("A-1");
    anna = kit.speaker("anna", team);
    stranger = kit.speaker("stranger", kit.team("A-2"));
    session = kit.book(kit.hour(kit.mentor("Вера", vera), "10:00", Optional.empty()), team);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private void held() {
    kit.call("mentoring.close-session", "session", kit.seen(SESSIONS, session), "outcome", "held");
  }

  private Result note(Client who, String command, String remark, boolean forBoth) {
    return who.call(
        command, "session", kit.seen(SESSIONS, session), "remark", remark, "forBoth", forBoth);
  }

  private static List<String> texts(Client who, String dataset, String column) {
    return who.stream(Query.of(dataset)).stream().map(row -> row.text(column)).sorted().toList();
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }

  @Test
  void aNoteIsReadByItsSideOrByBoth() {
    note(vera, "mentoring.write-note", "устали", false);
    note(vera, "mentoring.write-note", "прочесть стратегию", true);
    note(anna, "mentoring.write-note", "спорить о цене", false);
    note(kit.operator(), "mentoring.add-note", "проверить зал", false);
    assertEquals(List.of("прочесть стратегию", "устали"), texts(vera, NOTES, "remark"));
    assertEquals(List.of("прочесть стратегию", "спорить о цене"), texts(anna, NOTES, "remark"));
    assertEquals(List.of(), texts(stranger, NOTES, "remark"));
    assertEquals(
        List.of("проверить зал", "прочесть стратегию", "спорить о цене", "устали"),
        texts(kit.operator(), NOTES, "remark"));
    stranger.and("observer", "region");
    assertEquals(
        "mentoring.session.in-person",
        code(() -> note(stranger, "mentoring.write-note", "чужое", true)));
  }

  @Test
  void whatIsToBeDoneIsSeenAndFinishedByBothSides() {
    String action =
        MentoringKit.id(
            vera.call(
                "mentoring.add-action",
                "session",
                kit.seen(SESSIONS, session),
                "task",
                "Составить смету",
                "due",
                "2026-03-09"));
    assertEquals(List.of("Составить смету"), texts(anna, ACTIONS, "task"));
    assertEquals(List.of("2026-03-09"), texts(anna, ACTIONS, "due"));
    assertEquals(List.of(), texts(stranger, ACTIONS, "task"));
    String seen = kit.seen(ACTIONS, action);
    anna.call("mentoring.finish-action", "action", seen);
    assertEquals(List.of("done"), texts(vera, ACTIONS, "state"));
    assertEquals(
        "mentoring.action.done",
        code(() -> vera.call("mentoring.finish-action", "action", kit.seen(ACTIONS, action))));
  }

  private Result feedback(Client who, int mark, String remark) {
    return who.call(
        "mentoring.give-feedback",
        "session",
        kit.seen(SESSIONS, session),
        "mark",
        mark,
        "remark",
        remark);
  }

  @Test
  void feedbackIsHiddenUntilBothHaveSpoken() {
    assertEquals("mentoring.feedback.not-held", code(() -> feedback(anna, 5, "рано")));
    held();
    feedback(anna, 4, "полезно");
    assertEquals(List.of("полезно"), texts(anna, FEEDBACK, "remark"));
    assertEquals(List.of(), texts(vera, FEEDBACK, "remark"));
    assertEquals("mentoring.feedback.there", code(() -> feedback(anna, 1, "передумала")));
    feedback(vera, 5, "готовились");
    assertEquals(List.of("готовились", "полезно"), texts(anna, FEEDBACK, "remark"));
    assertEquals(List.of("4", "5"), texts(vera, FEEDBACK, "mark"));
    assertThrows(Refusal.class, () -> feedback(vera, 6, "больше пяти"));
  }

  @Test
  void theOperatorShowsWhatOnlyOneSideSaid() {
    held();
    feedback(vera, 2, "не готовы");
    assertEquals(List.of(), texts(anna, FEEDBACK, "remark"));
    kit.call("mentoring.release-feedback", "session", kit.seen(SESSIONS, session));
    assertEquals(List.of("не готовы"), texts(anna, FEEDBACK, "remark"));
    assertEquals(
        "mentoring.feedback.none",
        code(() -> kit.call("mentoring.release-feedback", "session", kit.seen(SESSIONS, session))));
  }

  /** Each would otherwise see only itself, and nothing would ever be shown. */
  @Test
  void twoWhoSpeakAtOnceReadEachOther() throws Exception {
    held();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Result>> both =
          List.of(() -> feedback(anna, 4, "полезно"), () -> feedback(vera, 5, "молодцы"));
      for (Future<Result> given : threads.invokeAll(both)) {
        given.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(List.of("молодцы", "полезно"), texts(anna, FEEDBACK, "remark"));
    assertEquals(List.of("молодцы", "полезно"), texts(vera, FEEDBACK, "remark"));
  }
}
