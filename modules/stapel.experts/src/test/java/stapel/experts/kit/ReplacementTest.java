package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Query;
import stapel.testkit.Client;

/** One expert is replaced, a proposal is undone, and loads of several calls are one load. */
class ReplacementTest {

  private static final ExpertsKit KIT = new ExpertsKit();

  @AfterAll
  static void stop() {
    KIT.close();
  }

  private static List<String> assignments(String call) {
    return KIT.operator().read(Query.of("experts.assignments").in(call)).rows().stream()
        .map(r -> r.text("number") + " " + r.titles().get("expert") + " " + r.text("state"))
        .sorted()
        .toList();
  }

  private static Result replace(String call, Client expert, int days) {
    return KIT.call(
        "experts.propose-replacement",
        "expert",
        KIT.versioned("experts.experts", KIT.expertId(call, expert)),
        "days",
        days,
        "reason",
        "молчит");
  }

  private static void apply(Result proposed) {
    KIT.call(
        "experts.apply-proposal",
        "proposal",
        KIT.versioned("experts.proposals", ExpertsKit.id(proposed)));
  }

  @Test
  void whoIsSilentIsReplacedAndNobodyElseMoves() {
    String call = KIT.callInReview("repl1", true);
    Client silent = KIT.expert(call, "Анна");
    Client reader = KIT.expert(call, "Борис");
    KIT.expert(call, "Вера");
    KIT.assign(call, "P1", silent, reader);
    KIT.assign(call, "P2", silent);
    silent.call("experts.declare-no-conflict", "assignment", KIT.assignment(silent, "P2"));
    assertEquals(
        "experts.nothing-silent",
        assertThrows(Refusal.class, () -> replace(call, silent, 7)).problems().get(0).code());
    Result proposed = replace(call, silent, 0);
    assertEquals(Map.of("added", 1L, "removed", 1L), proposed.counts());
    apply(proposed);
    assertEquals(
        List.of("P1 E1 declined", "P1 E2 assigned", "P1 E3 assigned", "P2 E1 declared"),
        assignments(call));
    assertEquals(
        List.of("молчит"),
        KIT.operator().read(Query.of("experts.assignments").in(call)).rows().stream()
            .map(row -> row.text("reason"))
            .filter(reason -> !reason.isEmpty())
            .toList());
    KIT.call(
        "experts.undo-proposal",
        "proposal",
        KIT.versioned("experts.proposals", ExpertsKit.id(proposed)));
    assertEquals(List.of("P1 E1 assigned", "P1 E2 assigned", "P2 E1 declared"), assignments(call));
  }

  @Test
  void aProposalGivesWhoIsSilentNothingNew() {
    String call = KIT.callInReview("rests", true);
    Client silent = KIT.expert(call, "Яна");
    Client reader = KIT.expert(call, "Юрий");
    KIT.expert(call, "Эмма");
    KIT.call(
        "experts.edit-expert",
        "expert",
        KIT.versioned("experts.experts", KIT.expertId(call, silent)),
        "code",
        "E1",
        "topics",
        "секретный завод");
    KIT.assign(call, "P1", silent, reader);
    reader.call("experts.declare-no-conflict", "assignment", KIT.assignment(reader, "P1"));
    KIT.kit().clock().pass(Duration.ofDays(8));
    // By its topics E1 is the nearest to P2.
    apply(KIT.call("experts.propose-assignment", "openCall", call, "reviews", 2, "silentDays", 7));
    assertEquals(
        List.of("P1 E2 declared", "P1 E3 assigned", "P2 E2 assigned", "P2 E3 assigned"),
        assignments(call));
  }

  /** E3 has said nothing about P2 for as long as E1 about P1. */
  @Test
  void nobodyWhoIsSilentTakesOver() {
    String call = KIT.callInReview("both", true);
    Client silent = KIT.expert(call, "Инна");
    Client reader = KIT.expert(call, "Клим");
    Client other = KIT.expert(call, "Лука");
    KIT.assign(call, "P1", silent);
    KIT.assign(call, "P2", other);
    KIT.assign(call, "P2", reader);
    reader.call("experts.declare-no-conflict", "assignment", KIT.assignment(reader, "P2"));
    KIT.kit().clock().pass(Duration.ofDays(8));
    apply(replace(call, silent, 7));
    assertEquals(
        List.of("P1 E1 declined", "P1 E2 assigned", "P2 E2 declared", "P2 E3 assigned"),
        assignments(call));
  }

  @Test
  void whenNobodyCanTakeOverItIsSaidWhy() {
    String call = KIT.callInReview("repl2", true);
    Client silent = KIT.expert(call, "Глеб");
    Client reader = KIT.expert(call, "Дина");
    KIT.assign(call, "P1", silent, reader);
    assertEquals(
        List.of("experts.assign.short.experts"),
        assertThrows(Refusal.class, () -> replace(call, silent, 0)).problems().stream()
            .map(problem -> problem.code())
            .toList());
  }

  @Test
  void whatWasAppliedIsUndoneUntilSomebodyDeclares() {
    String call = KIT.callInReview("undo", true);
    Client first = KIT.expert(call, "Егор");
    KIT.assign(call, "P1", first);
    Client second = KIT.expert(call, "Жанна");
    KIT.call(
        "experts.edit-expert",
        "expert",
        KIT.versioned("experts.experts", KIT.expertId(call, second)),
        "code",
        "E2",
        "topics",
        "секретный завод");
    Result proposed = KIT.call("experts.propose-assignment", "openCall", call, "reviews", 1);
    apply(proposed);
    assertEquals(List.of("P1 E2 assigned", "P2 E2 assigned"), assignments(call));
    String id = ExpertsKit.id(proposed);
    KIT.call("experts.undo-proposal", "proposal", KIT.versioned("experts.proposals", id));
    assertEquals(List.of("P1 E1 assigned"), assignments(call));
    Result again = KIT.call("experts.propose-assignment", "openCall", call, "reviews", 1);
    apply(again);
    second.call("experts.declare-no-conflict", "assignment", KIT.assignment(second, "P2"));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                KIT.call(
                    "experts.undo-proposal",
                    "proposal",
                    KIT.versioned("experts.proposals", ExpertsKit.id(again))));
    assertEquals("experts.undo-moved", refusal.problems().get(0).code());
    assertEquals(List.of("P1 E2 assigned", "P2 E2 declared"), assignments(call));
  }
}
