package stapel.intake.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.intake.IntakeKit;

class CallStatesTest {

  private static final IntakeKit INTAKE = new IntakeKit();

  @AfterAll
  static void stop() {
    INTAKE.close();
  }

  @Test
  void aCallGoesItsWayAndBack() {
    String call = INTAKE.openCall("way");
    INTAKE.operator().call("intake.enter-application", "openCall", call, "title", "Заявка");
    refused("intake.close-call", call, "intake.early-close");
    refused("intake.begin-review", call, "intake.unchecked", "intake.none-eligible");
    does("intake.close-call", call, "reason", "все подали");
    does("intake.extend-call", call, "closes", "2026-04-15T00:00:00Z", "reason", "сбой связи");
    assertEquals("open", state(call));
    does("intake.suspend-call", call, "reason", "жалоба");
    does("intake.resume-call", call);
    does("intake.close-call", call, "reason", "решено");
    does("intake.accept-all", call);
    does("intake.begin-review", call);
    assertEquals("in_review", state(call));
    assertEquals(
        List.of("in_review"),
        INTAKE.operator().read(Query.of("intake.applications").in(call)).rows().stream()
            .map(r -> r.text("state"))
            .toList());
    assertEquals(
        List.of("published", "open", "closed", "open", "suspended", "open", "closed", "in_review"),
        INTAKE
            .operator()
            .read(Query.of("intake.call_steps").in(call).sort(stapel.api.data.Sort.up("made")))
            .rows()
            .stream()
            .map(r -> r.text("to"))
            .toList());
  }

  @Test
  void aDraftWithoutDatesCannotBePublished() {
    String call = INTAKE.draft("bare", "opens", "", "closes", "");
    refused("intake.publish-call", call, "intake.dates-missing");
  }

  @Test
  void termsApplicantsRelyOnAreFixed() {
    String call = INTAKE.openCall("fixed");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                INTAKE
                    .operator()
                    .call(
                        "intake.edit-call",
                        Map.of(
                            "openCall", INTAKE.versioned("intake.calls", call),
                            "title", IntakeKit.words("Другое"),
                            "opens", "2026-03-01T00:00:00Z",
                            "closes", "2026-05-31T15:00:00Z",
                            "zone", "Europe/Moscow",
                            "currency", "USD",
                            "blind", false)));
    assertEquals(
        List.of(
            "blind intake.fixed-by-publishing",
            "currency intake.fixed-by-publishing",
            "closes intake.use-extension"),
        refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList());
  }

  @Test
  void aSecondEditorOfOneVersionIsTold() {
    String call = INTAKE.openCall("race");
    String seen = INTAKE.versioned("intake.calls", call);
    INTAKE.operator().call("intake.suspend-call", "openCall", seen, "reason", "первая");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                INTAKE.operator().call("intake.cancel-call", "openCall", seen, "reason", "вторая"));
    assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    assertEquals("suspended", state(call));
  }

  @Test
  void onlyOperatorsOfTheRegionManage() {
    String call = INTAKE.draft("elsewhere");
    INTAKE.kit().scope("other", "region", "platform");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                INTAKE
                    .kit()
                    .as("operator", "other")
                    .call(
                        "intake.publish-call", "openCall", INTAKE.versioned("intake.calls", call)));
    assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
  }

  @Test
  void aCallOpensAndClosesAtItsTimes() {
    try (IntakeKit intake = new IntakeKit()) {
      KeepDates job =
          new KeepDates(
              intake.kit().service(CallStore.class),
              intake.kit().service(StoredCalls.class),
              intake.kit().clock());
      java.time.Instant now = intake.kit().clock().instant();
      String call =
          intake.draft(
              "dated",
              "opens",
              now.plusSeconds(3_600).toString(),
              "closes",
              now.plusSeconds(7_200).toString());
      intake
          .operator()
          .call("intake.publish-call", "openCall", intake.versioned("intake.calls", call));
      intake.kit().run(job);
      assertEquals("published", intake.operator().row("intake.calls", call).get().text("state"));
      intake.kit().clock().pass(java.time.Duration.ofSeconds(3_600));
      intake.kit().run(job);
      assertEquals("open", intake.operator().row("intake.calls", call).get().text("state"));
      intake.kit().clock().pass(java.time.Duration.ofSeconds(3_599));
      intake.kit().run(job);
      assertEquals("open", intake.operator().row("intake.calls", call).get().text("state"));
      intake.kit().clock().pass(java.time.Duration.ofSeconds(1));
      intake.kit().run(job);
      assertEquals("closed", intake.operator().row("intake.calls", call).get().text("state"));
      assertEquals(
          List.of("state=open", "state=closed"),
          intake.kit().auditLines().stream()
              .filter(line -> line.command().equals("intake.keep-dates"))
              .map(line -> line.what())
              .toList());
    }
  }

  private static void does(String command, String call, Object... more) {
    Map<String, Object> fields = new java.util.HashMap<>();
    fields.put("openCall", INTAKE.versioned("intake.calls", call));
    for (int i = 0; i < more.length; i += 2) {
      fields.put((String) more[i], more[i + 1]);
    }
    INTAKE.kit().clock().pass(java.time.Duration.ofSeconds(1));
    INTAKE.operator().call(command, fields);
  }

  private static void refused(String command, String call, String... codes) {
    Refusal refusal = assertThrows(Refusal.class, () -> does(command, call));
    assertEquals(List.of(codes), refusal.problems().stream().map(p -> p.code()).toList());
  }

  private static String state(String call) {
    return INTAKE.operator().row("intake.calls", call).orElseThrow().text("state");
  }
}
