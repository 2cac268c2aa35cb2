package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Query;
import stapel.testkit.Client;

class ProposalTest {

  private static final ExpertsKit KIT = new ExpertsKit();

  @AfterAll
  static void stop() {
    KIT.close();
  }

  private static String expert(String call, String name, String topics) {
    return ExpertsKit.id(
        KIT.call(
            "experts.add-expert",
            "openCall",
            call,
            "name",
            name,
            "email",
            call.toLowerCase(Locale.ROOT) + "-" + topics.length() + "@panel.example",
            "topics",
            topics));
  }

  private static Result propose(String call, Object... fields) {
    Object[] all = new Object[fields.length + 2];
    all[0] = "openCall";
    all[1] = call;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return KIT.call("experts.propose-assignment", all);
  }

  private static List<String> pairs(String proposal) {
    return KIT.operator().read(Query.of("experts.proposed-pairs")).rows().stream()
        .filter(r -> r.text("proposal").contains(proposal))
        .map(r -> r.text("number") + " " + r.titles().get("expert") + " " + r.text("difference"))
        .sorted()
        .toList();
  }

  private static List<String> assignments(String call) {
    return KIT.operator().read(Query.of("experts.assignments").in(call)).rows().stream()
        .map(r -> r.text("number") + " " + r.titles().get("expert") + " " + r.text("state"))
        .sorted()
        .toList();
  }

  @Test
  void aProposalChangesNothingUntilItIsApplied() {
    String call = KIT.callInReview("propose", true);
    expert(call, "Анна", "заводы, секретность");
    expert(call, "Борис", "музыка");
    String proposal = ExpertsKit.id(propose(call, "reviews", 1));
    assertEquals(List.of("P1 E1 added", "P2 E1 added"), pairs(proposal));
    assertEquals(List.of(), assignments(call));
    assertEquals(List.of("E1 2", "E2 0"), planned(call));
    Result applied =
        KIT.call(
            "experts.apply-proposal", "proposal", KIT.versioned("experts.proposals", proposal));
    assertEquals(Map.of("added", 2L, "removed", 0L), applied.counts());
    assertEquals(List.of("P1 E1 assigned", "P2 E1 assigned"), assignments(call));
    assertEquals(List.of("E1 ", "E2 "), planned(call), "nothing is planned any more");
  }

  private static List<String> planned(String call) {
    return KIT
        .operator()
        .read(Query.of("experts.experts").columns("code", "planned").in(call))
        .rows()
        .stream()
        .map(row -> row.text("code") + " " + row.text("planned"))
        .toList();
  }

  @Test
  void anotherLoadIsAnotherProposalWithItsDifference() {
    String call = KIT.callInReview("whatif", true);
    expert(call, "Анна", "завод");
    expert(call, "Борис", "музыка");
    String first = ExpertsKit.id(propose(call, "reviews", 1));
    KIT.call("experts.apply-proposal", "proposal", KIT.versioned("experts.proposals", first));
    Result second = propose(call, "reviews", 1, "maxLoad", 1);
    assertEquals(Map.of("stays", 1L, "added", 1L, "removed", 1L, "conflicts", 0L), second.counts());
    String id = ExpertsKit.id(second);
    KIT.call("experts.apply-proposal", "proposal", KIT.versioned("experts.proposals", id));
    assertEquals(
        List.of("E1", "E2"),
        assignments(call).stream().map(line -> line.split(" ")[1]).sorted().toList());
  }

  @Test
  void whatIsDeclaredStaysAndAConflictDoesNotComeAgain() {
    String call = KIT.callInReview("stays", true);
    Client first = KIT.expert(call, "Вера");
    Client second = KIT.expert(call, "Глеб");
    KIT.expert(call, "Дина");
    KIT.assign(call, "P1", first, second);
    first.call("experts.declare-no-conflict", "assignment", KIT.assignment(first, "P1"));
    second.call(
        "experts.declare-conflict", "assignment", KIT.assignment(second, "P1"), "reason", "сосед");
    String proposal = ExpertsKit.id(propose(call, "reviews", 2));
    assertEquals(
        List.of("P1 E1 stays", "P1 E3 added"),
        pairs(proposal).stream().filter(line -> line.startsWith("P1")).toList());
  }

  @Test
  void whatIsLockedStays() {
    String call = KIT.callInReview("lock", true);
    Client locked = KIT.expert(call, "Инна");
    expert(call, "Клим", "завод");
    KIT.assign(call, "P1", locked);
    assertEquals(2L, propose(call, "reviews", 1).counts().get("added"));
    KIT.call("experts.lock-assignment", "assignment", KIT.assignment(locked, "P1"), "locked", true);
    assertEquals(
        List.of("P1 E1 stays", "P2 E2 added"), pairs(ExpertsKit.id(propose(call, "reviews", 1))));
  }

  @Test
  void aTieKeepsAnApplicationFromItsExpert() {
    String call = KIT.callInReview("tie", true);
    String first = expert(call, "Жанна", "завод");
    expert(call, "Захар", "музыка");
    KIT.call(
        "experts.add-tie",
        "expert",
        KIT.versioned("experts.experts", first),
        "kind",
        "employer",
        "to",
        "Тайна");
    Result proposed = propose(call, "reviews", 1);
    assertEquals(2L, proposed.counts().get("conflicts"));
    assertEquals(List.of("P1 E2 added", "P2 E2 added"), pairs(ExpertsKit.id(proposed)));
    Refusal again =
        assertThrows(
            Refusal.class,
            () ->
                KIT.call(
                    "experts.add-tie",
                    "expert",
                    KIT.versioned("experts.experts", first),
                    "kind",
                    "employer",
                    "to",
                    "ООО «Тайна»"));
    assertEquals("experts.tie-there", again.problems().get(0).code());
  }

  @Test
  void aProposalThatIsOutdatedIsRefusedAndAnImpossibleOneSaysWhy() {
    String call = KIT.callInReview("outdated", true);
    Client only = KIT.expert(call, "Егор");
    String proposal = ExpertsKit.id(propose(call, "reviews", 1));
    KIT.assign(call, "P1", only);
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                KIT.call(
                    "experts.apply-proposal",
                    "proposal",
                    KIT.versioned("experts.proposals", proposal)));
    assertEquals("experts.proposal-outdated", refusal.problems().get(0).code());
    Refusal impossible =
        assertThrows(Refusal.class, () -> propose(call, "reviews", 1, "maxLoad", 1));
    assertEquals("experts.assign.short.capacity", impossible.problems().get(0).code());
    assertEquals(
        List.of(2, "P1, P2", 1, "E1", 2L, 1L, 1L, ""), impossible.problems().get(0).arguments());
  }
}
