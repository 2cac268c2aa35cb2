package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.testkit.Client;

class InvitationTest {

  private static final ExpertsKit KIT = new ExpertsKit();

  @AfterAll
  static void stop() {
    KIT.close();
  }

  private static List<String> states(String call) {
    return KIT.operator().read(Query.of("experts.invitations").in(call)).rows().stream()
        .map(row -> row.text("code") + " " + row.text("number") + " " + row.text("state"))
        .toList();
  }

  private static String own(Client expert, String call) {
    Ref ref = expert.read(Query.of("experts.invitations").in(call)).rows().get(0).ref();
    return ref.id() + "@" + ref.version().getAsLong();
  }

  private static List<String> proposed(String call) {
    String id =
        ExpertsKit.id(KIT.call("experts.propose-assignment", "openCall", call, "reviews", 1));
    return KIT.operator().read(Query.of("experts.proposed-pairs").in(call)).rows().stream()
        .filter(row -> row.text("proposal").contains(id))
        .map(row -> row.text("number") + " " + row.titles().get("expert"))
        .sorted()
        .toList();
  }

  @Test
  void whoDeclinesTheCallIsProposedNoMore() {
    String call = KIT.callInReview("inv1", true);
    Client first = KIT.expert(call, "Анна");
    Client second = KIT.expert(call, "Борис");
    assertEquals(
        Map.of("invited", 2L),
        KIT.call("experts.invite-experts", "openCall", call, "words", "Прочтёте?").counts());
    assertEquals(
        Map.of("invited", 0L), KIT.call("experts.invite-experts", "openCall", call).counts());
    assertEquals(List.of("P1 E1", "P2 E2"), proposed(call));
    first.call("experts.decline-invitation", "invitation", own(first, call), "reason", "в отпуске");
    second.call("experts.accept-invitation", "invitation", own(second, call));
    assertEquals(List.of("E1  declined", "E2  accepted"), states(call));
    assertEquals(List.of("P1 E2", "P2 E2"), proposed(call));
    assertEquals(
        List.of("в отпуске", ""),
        KIT.operator().read(Query.of("experts.invitations").in(call)).rows().stream()
            .map(row -> row.text("reason"))
            .toList());
  }

  @Test
  void aProposalThatGivesToWhoDeclinedSinceIsNotApplied() {
    String call = KIT.callInReview("inv5", true);
    Client first = KIT.expert(call, "Анна");
    KIT.expert(call, "Борис");
    KIT.call("experts.invite-experts", "openCall", call);
    String id =
        ExpertsKit.id(KIT.call("experts.propose-assignment", "openCall", call, "reviews", 1));
    first.call("experts.decline-invitation", "invitation", own(first, call), "reason", "уехала");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                KIT.call(
                    "experts.apply-proposal", "proposal", KIT.versioned("experts.proposals", id)));
    assertEquals(List.of(Problem.of("experts.proposal-unwilling", "P1")), refusal.problems());
    assertEquals(0, KIT.operator().read(Query.of("experts.assignments").in(call)).count());
  }

  @Test
  void whoAcceptsAnApplicationIsGivenItAndWhoDeclinesIsNotProposedForIt() {
    String call = KIT.callInReview("inv2", true);
    Client first = KIT.expert(call, "Вера");
    Client second = KIT.expert(call, "Глеб");
    for (String number : List.of("P1", "P2")) {
      KIT.call(
          "experts.invite-to-application",
          "application",
          KIT.versioned("intake.applications", KIT.application(call, number)),
          "experts",
          List.of(KIT.expertId(call, number.equals("P1") ? first : second)));
    }
    first.call("experts.decline-invitation", "invitation", own(first, call), "reason", "сосед");
    second.call("experts.accept-invitation", "invitation", own(second, call));
    assertEquals(List.of("E1 P1 declined", "E2 P2 accepted"), states(call));
    assertEquals(
        List.of("P2 E2 assigned"),
        KIT.operator().read(Query.of("experts.assignments").in(call)).rows().stream()
            .map(r -> r.text("number") + " " + r.titles().get("expert") + " " + r.text("state"))
            .toList());
    assertEquals(List.of("P1 E2", "P2 E1", "P2 E2"), proposedWithToday(call));
  }

  /** E1 declined P1 only: P2 goes to the nearer of both, and P1 to E2. */
  private static List<String> proposedWithToday(String call) {
    String id =
        ExpertsKit.id(
            KIT.call("experts.propose-assignment", "openCall", call, "reviews", 1, "maxLoad", 1));
    return KIT.operator().read(Query.of("experts.proposed-pairs").in(call)).rows().stream()
        .filter(row -> row.text("proposal").contains(id))
        .map(row -> row.text("number") + " " + row.titles().get("expert"))
        .sorted()
        .toList();
  }

  @Test
  void anAnswerIsGivenInPersonAndOnce() {
    String call = KIT.callInReview("inv3", true);
    Client first = KIT.expert(call, "Дина");
    Client second = KIT.expert(call, "Егор");
    KIT.call(
        "experts.invite-experts", "openCall", call, "experts", List.of(KIT.expertId(call, first)));
    String invitation = own(first, call);
    assertEquals(0, second.read(Query.of("experts.invitations").in(call)).count());
    assertEquals(
        Refusal.Kind.NOT_FOUND,
        assertThrows(
                Refusal.class,
                () -> second.call("experts.accept-invitation", "invitation", invitation))
            .kind());
    first.call("experts.accept-invitation", "invitation", invitation);
    Refusal again =
        assertThrows(
            Refusal.class,
            () -> first.call("experts.accept-invitation", "invitation", own(first, call)));
    assertEquals("experts.answered-already", again.problems().get(0).code());
  }

  @Test
  void aReminderIsCountedAndAWithdrawnInvitationMayBeMadeAnew() {
    String call = KIT.callInReview("inv4", true);
    KIT.expert(call, "Жанна");
    KIT.call("experts.invite-experts", "openCall", call);
    String id =
        KIT.operator().read(Query.of("experts.invitations").in(call)).rows().get(0).ref().id();
    KIT.call("experts.remind-invited", "invitation", KIT.versioned("experts.invitations", id));
    assertEquals(
        "1", KIT.operator().row("experts.invitations", id).orElseThrow().text("reminders"));
    KIT.call("experts.withdraw-invitation", "invitation", KIT.versioned("experts.invitations", id));
    assertEquals(List.of(), states(call));
    KIT.call("experts.invite-experts", "openCall", call);
    assertEquals(List.of("E1  invited"), states(call));
  }
}
