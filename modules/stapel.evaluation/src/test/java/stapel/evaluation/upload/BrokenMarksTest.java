package stapel.evaluation.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.store.People;
import stapel.evaluation.kit.PanelKit;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.Failure;
import stapel.testkit.Client;

/** What is left of an import of marks that stops half-way, and of one that is undone. */
class BrokenMarksTest {

  private static final String[] LINES = {
    "application,expert,strategy,readiness",
    "0-1,E1,4,5",
    "0-2,E1,3,3",
    "0-1,A77,2,2",
    "0-2,A78,1,5"
  };

  private final PanelKit panel = new PanelKit();
  private final String first = panel.application("0-1");
  private final Client expert;

  BrokenMarksTest() {
    panel.application("0-2");
    panel.criterion("strategy", "2");
    panel.criterion("readiness", "1");
    expert = panel.expert("E1");
    panel.review();
    // One assignment is there before and waits for its declaration.
    panel
        .operator()
        .call(
            "experts.assign",
            Map.of(
                "application",
                panel.versioned("intake.applications", first),
                "experts",
                List.of(panel.expertRow("E1"))));
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  private String upload() {
    return PanelKit.id(
        panel
            .operator()
            .call(
                "evaluation.upload-marks",
                "call",
                panel.call(),
                "file",
                PanelKit.file("marks.csv", LINES)));
  }

  private Map<String, Object> fields(String origin) {
    return new LinkedHashMap<>(
        Map.of("origin", origin, "mode", "all-or-nothing", "newExperts", true));
  }

  /** What the operator sees of everything an import touches. */
  private List<List<String>> seen() {
    return List.of(
        panel.cells(
            panel.operator(),
            Query.of("experts.assignments").columns("number", "expert", "state", "sheet_state")),
        panel.cells(panel.operator(), Query.of("experts.experts").columns("code")),
        panel.cells(panel.operator(), Query.of("evaluation.sheets").columns("state")),
        panel.cells(panel.operator(), Query.of("evaluation.marks").columns("score")),
        panel.kit().write(() -> experts().stream().map(People.Person::name).toList()));
  }

  private List<People.Person> experts() {
    return panel.kit().people().withRole("expert", panel.call());
  }

  private <T extends Throwable> void apply(String origin, Supplier<T> end) {
    panel
        .kit()
        .commands()
        .execute(
            panel.operator().caller(),
            new CommandDoor.Request(
                "evaluation.apply-marks",
                fields(origin),
                Optional.empty(),
                false,
                (done, total) -> BrokenMarksTest.<RuntimeException>raise(end.get())));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable end) throws T {
    throw (T) end;
  }

  private void sweep() {
    Instant latest =
        Instant.now().isAfter(panel.kit().clock().instant())
            ? Instant.now()
            : panel.kit().clock().instant();
    Clock later = Clock.fixed(latest.plus(ApplyMarks.STALE).plusSeconds(1), ZoneOffset.UTC);
    panel
        .kit()
        .run(
            new MarkSweep(
                panel.kit().service(TakingBack.class),
                panel.kit().service(MarkImportStore.class),
                later));
  }

  private String state(String origin) {
    return panel.operator().row("evaluation.imports", origin).orElseThrow().text("state");
  }

  @Test
  void anImportThatFailsLeavesNeitherSheetsNorAssignmentsNorExperts() {
    List<List<String>> before = seen();
    String origin = upload();
    assertThrows(Failure.class, () -> apply(origin, () -> new IllegalStateException("half-way")));
    assertEquals(before, seen());
    assertEquals("uploaded", state(origin));
    assertEquals(
        Map.of("sheets", 4L, "experts", 2L, "aside", 0L),
        panel.operator().call("evaluation.apply-marks", fields(origin)).counts());
  }

  @Test
  void whatADyingServerLeavesIsSweptAway() {
    List<List<String>> before = seen();
    String origin = upload();
    assertThrows(Dying.class, () -> apply(origin, Dying::new));
    assertEquals("applying", state(origin));
    sweep();
    assertEquals(before, seen());
    assertEquals("uploaded", state(origin));
  }

  @Test
  void anAppliedImportIsUndoneWithAllThatCameWithIt() {
    List<List<String>> before = seen();
    String origin = upload();
    panel.operator().call("evaluation.apply-marks", fields(origin));
    assertEquals(4, seen().get(2).size());
    List<People.Person> came = panel.kit().write(this::experts);
    assertEquals(
        Map.of("applications", 2L),
        panel.operator().call("evaluation.undo-marks", "origin", origin).counts());
    assertEquals(before, seen());
    assertEquals(
        List.of("expert E1"),
        panel
            .kit()
            .write(
                () ->
                    came.stream()
                        .filter(person -> panel.kit().people().find(person.id()).isPresent())
                        .map(People.Person::name)
                        .toList()));
    assertEquals("undone", state(origin));
    Refusal again =
        assertThrows(
            Refusal.class, () -> panel.operator().call("evaluation.apply-marks", fields(origin)));
    assertEquals("import.undone", again.problems().get(0).code());
    panel.operator().call("evaluation.apply-marks", fields(upload()));
    assertEquals(4, seen().get(2).size());
  }

  @Test
  void anUndoThatDiesIsFinishedByTheSweep() {
    List<List<String>> before = seen();
    String origin = upload();
    panel.operator().call("evaluation.apply-marks", fields(origin));
    panel
        .kit()
        .write(
            () ->
                panel
                    .kit()
                    .service(MarkImportStore.class)
                    .undo(origin, panel.kit().clock().instant(), panel.kit().clock().instant()));
    assertEquals(List.of(), seen().get(2));
    sweep();
    assertEquals(before, seen());
    assertEquals("undone", state(origin));
  }

  @Test
  void aSheetThatWasCorrectedSinceStays() {
    String origin = upload();
    panel.operator().call("evaluation.apply-marks", fields(origin));
    String assignment = panel.assignment(first, expert);
    String strategy = criterion("strategy");
    String readiness = criterion("readiness");
    expert.call(
        "evaluation.correct-sheet",
        Map.of(
            "assignment",
            assignment,
            "reason",
            "Перечитал",
            "marks",
            PanelKit.marks(strategy, "1", readiness, "1")));
    List<List<String>> before = seen();
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> panel.operator().call("evaluation.undo-marks", "origin", origin));
    assertEquals("import.undo-corrected", refusal.problems().get(0).code());
    assertEquals(before, seen());
    assertEquals("applied", state(origin));
  }

  private String criterion(String code) {
    return panel
        .operator()
        .read(Query.of("evaluation.criteria").filter(Filter.eq("code", code)))
        .rows()
        .get(0)
        .ref()
        .id();
  }

  /** The end of the server as far as a test in its own process can bring it about. */
  private static final class Dying extends Error {

    private static final long serialVersionUID = 1;
  }
}
