package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.platform.api.CommandDoor;
import stapel.testkit.Client;

/** What happens to a proposal while it is computed or applied: cancels and other people. */
class ProposalMeanwhileTest {

  private static final ExpertsKit KIT = new ExpertsKit();

  @AfterAll
  static void stop() {
    KIT.close();
  }

  @Test
  void whoCancelsLeavesNothingBehind() {
    String call = KIT.callInReview("cancel", true);
    KIT.expert(call, "Лидия");
    assertEquals(
        List.of("workbench.cancelled"),
        cancelled("experts.propose-assignment", Map.of("openCall", call, "reviews", 1)));
    assertEquals(
        0,
        KIT.operator().read(Query.of("experts.proposals").filter(Filter.eq("call", call))).count());
  }

  @Test
  void whoCancelsAnApplicationOfAProposalGivesNothing() {
    String call = KIT.callInReview("cancelled", true);
    KIT.expert(call, "Роза");
    String proposal = propose(call, 2);
    assertEquals(
        List.of("workbench.cancelled"), cancelled("experts.apply-proposal", applied(proposal)));
    assertEquals(List.of(), assignments(call));
    assertEquals("computed", state(proposal));
  }

  @Test
  void aConflictDeclaredWhileAProposalIsAppliedStaysOnRecord() {
    String call = KIT.callInReview("meanwhile", true, List.of("P1", "P2", "P3"));
    Client reader = KIT.expert(call, "Софья");
    for (String number : List.of("P1", "P2", "P3")) {
      KIT.assign(call, number, reader);
    }
    KIT.expert(call, "Тарас");
    KIT.expert(call, "Ульяна");
    String proposal = propose(call, 1);
    String last = removed(proposal).get(1);
    String assignment = KIT.assignment(reader, last);
    Runnable declares =
        () ->
            reader.call(
                "experts.declare-conflict", "assignment", assignment, "reason", "родственник");
    AtomicBoolean once = new AtomicBoolean();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                told(
                    "experts.apply-proposal",
                    applied(proposal),
                    (done, total) -> {
                      if (once.compareAndSet(false, true)) {
                        elsewhere(declares);
                      }
                    }));
    assertEquals(List.of("experts.proposal-outdated"), codes(refusal));
    assertEquals(List.of(last), refusal.problems().get(0).arguments());
    assertEquals(
        List.of("conflict"),
        KIT
            .operator()
            .read(Query.of("experts.assignments").in(call).filter(Filter.eq("number", last)))
            .rows()
            .stream()
            .map(row -> row.text("state"))
            .toList());
  }

  @Test
  void whatTheNewestProposalGivesStaysPlannedWhenAnOlderOneIsApplied() {
    String call = KIT.callInReview("older", true);
    KIT.expert(call, "Фаина");
    KIT.expert(call, "Харитон");
    String older = propose(call, 2);
    String newest = propose(call, 1);
    KIT.call("experts.apply-proposal", "proposal", KIT.versioned("experts.proposals", older));
    assertEquals("computed", state(newest));
    assertEquals(
        List.of("1", "1"),
        KIT.operator().read(Query.of("experts.experts").columns("planned").in(call)).rows().stream()
            .map(row -> row.text("planned"))
            .toList());
  }

  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static String propose(String call, int maxLoad) {
    return ExpertsKit.id(
        KIT.call("experts.propose-assignment", "openCall", call, "reviews", 1, "maxLoad", maxLoad));
  }

  private static Map<String, Object> applied(String proposal) {
    return Map.of("proposal", KIT.versioned("experts.proposals", proposal));
  }

  private static String state(String proposal) {
    return KIT.operator().row("experts.proposals", proposal).orElseThrow().text("state");
  }

  private static List<String> removed(String proposal) {
    return KIT
        .operator()
        .read(
            Query.of("experts.proposed-pairs")
                .filter(Filter.eq("proposal", proposal))
                .filter(Filter.eq("difference", "removed")))
        .rows()
        .stream()
        .map(row -> row.text("number"))
        .toList();
  }

  private static List<String> assignments(String call) {
    return KIT.operator().read(Query.of("experts.assignments").in(call)).rows().stream()
        .map(row -> row.text("number"))
        .toList();
  }

  private static List<String> codes(Refusal refusal) {
    return refusal.problems().stream().map(Problem::code).toList();
  }

  /** What a command that is cancelled at its first word is refused with. */
  private static List<String> cancelled(String command, Map<String, Object> fields) {
    Refusal cancelled =
        Refusal.of(
            ProposalMeanwhileTest.class, Refusal.Kind.CONFLICT, Problem.of("workbench.cancelled"));
    return codes(
        assertThrows(
            Refusal.class,
            () ->
                told(
                    command,
                    fields,
                    (done, total) -> {
                      throw cancelled;
                    })));
  }

  private static void told(
      String command, Map<String, Object> fields, BiConsumer<Long, Long> progress) {
    KIT.kit()
        .commands()
        .execute(
            KIT.operator().caller(),
            new CommandDoor.Request(
                command, new LinkedHashMap<>(fields), Optional.empty(), false, progress));
  }
}
