package stapel.experts.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.experts.api.TeamBonds;
import stapel.testkit.Client;

/** What a proposal keeps to: conflicts that were found, loads elsewhere, acceptance, the lot. */
class ProposalRulesTest {

  private static final ExpertsKit KIT = new ExpertsKit();

  @AfterAll
  static void stop() {
    KIT.close();
  }

  private static String propose(String call, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "openCall";
    all[1] = call;
    System.arraycopy(more, 0, all, 2, more.length);
    return ExpertsKit.id(KIT.call("experts.propose-assignment", all));
  }

  private static List<String> pairs(String proposal) {
    return KIT.operator().read(Query.of("experts.proposed-pairs")).rows().stream()
        .filter(r -> r.text("proposal").contains(proposal))
        .map(r -> r.text("number") + " " + r.titles().get("expert"))
        .sorted()
        .toList();
  }

  private static List<String> codes(Refusal refusal) {
    return refusal.problems().stream().map(Problem::code).toList();
  }

  /** A module above knows who mentors a team. */
  @Contribution(id = "experts.test-bonds", permission = "public")
  private record Mentor(String application, String person) implements TeamBonds {
    @Override
    public List<Bond> bonds(String call) {
      return List.of(new Bond(application, person));
    }
  }

  @Test
  void aMentorOfTheTeamIsNotGivenItUntilAllowed() {
    String call = KIT.callInReview("bonds", true);
    Client mentor = KIT.expert(call, "Анна");
    KIT.expert(call, "Борис");
    Mentor bond = new Mentor(KIT.application(call, "P1"), mentor.caller().person());
    KIT.kit().add(bond);
    try {
      KIT.call("experts.find-conflicts", "openCall", call);
      List<Row> found = KIT.operator().read(Query.of("experts.conflicts").in(call)).rows();
      assertEquals(
          List.of("P1 E1 mentor found"),
          found.stream()
              .map(
                  row ->
                      row.text("number")
                          + " "
                          + row.titles().get("expert")
                          + " "
                          + row.text("cause")
                          + " "
                          + row.text("state"))
              .toList());
      assertEquals(List.of("P1 E2", "P2 E1"), pairs(propose(call, "reviews", 1, "maxLoad", 1)));
      assertEquals(
          List.of("experts.derived-conflict.mentor"),
          codes(assertThrows(Refusal.class, () -> KIT.assign(call, "P1", mentor))));
      String id = found.get(0).ref().id();
      KIT.call(
          "experts.allow-conflict",
          "conflict",
          KIT.versioned("experts.conflicts", id),
          "reason",
          "наставлял прошлый сезон");
      KIT.assign(call, "P1", mentor);
      KIT.call("experts.find-conflicts", "openCall", call);
      assertEquals(
          "allowed", KIT.operator().row("experts.conflicts", id).orElseThrow().text("state"));
    } finally {
      KIT.kit().remove(bond);
    }
    KIT.call("experts.find-conflicts", "openCall", call);
    assertEquals(0, KIT.operator().read(Query.of("experts.conflicts").in(call)).count());
  }

  @Test
  void readingsInAnotherCallCountTowardsTheLoadOfAll() {
    String first = KIT.callInReview("load1", true);
    Client busy = KIT.expert(first, "Вера");
    KIT.assign(first, "P1", busy);
    KIT.assign(first, "P2", busy);
    KIT.kit().setting("region", "experts.reading", "totalLoad", "3");
    String second = KIT.callInReview("load2", true);
    KIT.kit().setting("region", "experts.reading", "totalLoad", "0");
    String third = KIT.callInReview("load3", true);
    for (String call : List.of(second, third)) {
      KIT.call(
          "experts.add-expert",
          "openCall",
          call,
          "name",
          "Вера",
          "email",
          busy.caller().person() + "@example.org");
    }
    Refusal refusal =
        assertThrows(Refusal.class, () -> propose(second, "reviews", 1, "maxLoad", 2));
    assertEquals(List.of("experts.assign.short.capacity"), codes(refusal));
    assertEquals(
        List.of(2, "P1, P2", 1, "E1", 2L, 1L, 1L, ""), refusal.problems().get(0).arguments());
    assertEquals(List.of("P1 E1", "P2 E1"), pairs(propose(third, "reviews", 1, "maxLoad", 2)));
  }

  @Test
  void whereOnlyThoseReadWhoAcceptedTheOthersAreLeftOut() {
    KIT.kit().setting("region", "experts.reading", "acceptedOnly", "true");
    String call = KIT.callInReview("accepted", true);
    KIT.kit().setting("region", "experts.reading", "acceptedOnly", "false");
    KIT.expert(call, "Глеб");
    Client willing = KIT.expert(call, "Дина");
    assertEquals(
        List.of("experts.assign.short.experts", "experts.assign.short.experts"),
        codes(assertThrows(Refusal.class, () -> propose(call, "reviews", 1))));
    KIT.call("experts.invite-experts", "openCall", call);
    Ref ref = willing.read(Query.of("experts.invitations").in(call)).rows().get(0).ref();
    willing.call(
        "experts.accept-invitation", "invitation", ref.id() + "@" + ref.version().getAsLong());
    assertEquals(List.of("P1 E2", "P2 E2"), pairs(propose(call, "reviews", 1)));
  }

  @Test
  void aLotIsRepeatedByItsSeedAndItsCapIsNamedWhenItIsTheCause() {
    String call = KIT.callInReview("lot", true);
    for (String name : List.of("Егор", "Жанна", "Захар", "Инна")) {
      KIT.expert(call, name);
    }
    Object[] asked = {"reviews", 2, "maxProbability", "0.5", "seed", 7};
    String proposal = propose(call, asked);
    assertEquals(4, pairs(proposal).size());
    assertEquals(pairs(proposal), pairs(propose(call, asked)));
    Row kept = KIT.operator().row("experts.proposals", proposal).orElseThrow();
    assertEquals("7", kept.text("seed"));
    Refusal refusal =
        assertThrows(Refusal.class, () -> propose(call, "reviews", 2, "maxProbability", "0.25"));
    assertEquals(
        List.of("experts.assign.short.experts-capped", "experts.assign.short.experts-capped"),
        codes(refusal));
  }

  @Test
  void aLoadAboveTheCallsLimitIsRefusedBeforeItIsComputed() {
    KIT.kit().setting("region", "experts.reading", "maxLoad", "2");
    String call = KIT.callInReview("limit", true);
    KIT.kit().setting("region", "experts.reading", "maxLoad", "0");
    KIT.expert(call, "Клим");
    Refusal refusal = assertThrows(Refusal.class, () -> propose(call, "reviews", 1, "maxLoad", 3));
    assertEquals(List.of("experts.load-above-setting"), codes(refusal));
    assertEquals("maxLoad", refusal.problems().get(0).field());
    Refusal both =
        assertThrows(Refusal.class, () -> propose(call, "reviews", 1, "maxLoad", 3, "minLoad", 4));
    assertEquals(
        List.of("experts.load-above-setting", "experts.assign.min-above-max"), codes(both));
  }

  @Test
  void aLoadThatIsAskedForBoundsThoseWithALimitOfTheirOwn() {
    String call = KIT.callInReview("ownlimit", true);
    KIT.call(
        "experts.add-expert",
        "openCall",
        call,
        "name",
        "Матвей",
        "email",
        "m@own.example",
        "maxLoad",
        10);
    assertEquals(List.of("P1 E1", "P2 E1"), pairs(propose(call, "reviews", 1)));
    assertEquals(
        List.of("experts.assign.short.capacity"),
        codes(assertThrows(Refusal.class, () -> propose(call, "reviews", 1, "maxLoad", 1))));
  }

  @Test
  void aLoadBelowWhatIsDeclaredSaysHowMuchIsNeeded() {
    String call = KIT.callInReview("held", true);
    Client reader = KIT.expert(call, "Нина");
    KIT.expert(call, "Олег");
    KIT.assign(call, "P1", reader);
    KIT.assign(call, "P2", reader);
    for (String number : List.of("P1", "P2")) {
      reader.call("experts.declare-no-conflict", "assignment", KIT.assignment(reader, number));
    }
    Refusal refusal = assertThrows(Refusal.class, () -> propose(call, "reviews", 2, "maxLoad", 1));
    assertEquals(List.of("experts.load-below-held"), codes(refusal));
    assertEquals(List.of(1, "E1", 1, 2), refusal.problems().get(0).arguments());
  }
}
