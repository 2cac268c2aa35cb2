package stapel.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Money;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.api.data.Row;

class EnteringTest {

  private final IntakeKit intake = new IntakeKit();

  @AfterEach
  void stop() {
    intake.close();
  }

  @Test
  void anApplicationEnteredByHandIsSubmittedUnderTheNextNumber() {
    String call = intake.openCall("pt_2026");
    intake
        .operator()
        .call("intake.enter-application", "openCall", call, "title", "Ёлочный маршрут");
    Row row =
        entered(
            call,
            "title",
            "Заводы Калуги",
            "region",
            "40",
            "amount",
            "1500000.50",
            "inn",
            "7724051595");
    assertEquals("0-2", row.text("number"));
    assertEquals("submitted", row.text("state"));
    assertEquals("Калужская область", row.titles().get("region"));
    assertEquals(
        new Money(150_000_050, java.util.Currency.getInstance("RUB")), row.cells().get("amount"));
    assertEquals(intake.kit().clock().instant(), row.cells().get("submitted"));
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    String call = intake.openCall("pt_2026");
    intake.field(call, "visitors", "number");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                intake
                    .operator()
                    .call(
                        "intake.enter-application",
                        Map.of(
                            "openCall", call,
                            "inn", "1234567895",
                            "ogrn", "102250000",
                            "email", "нет",
                            "answers", Map.of("visitors", "много", "other", "x"))));
    assertEquals(
        List.of(
            "title intake.title-missing",
            "email intake.email-form",
            "inn intake.inn-bad_checksum",
            "ogrn intake.ogrn-bad_length",
            "answers.visitors intake.answer-number",
            "answers.other intake.no-field"),
        refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList());
  }

  @Test
  void operatorsFieldsAreColumnsOfTheirCallOnly() {
    String call = intake.draft("pt_2026");
    intake.field(call, "visitors", "number", "sortable", true);
    intake.field(call, "essay", "long_text");
    intake
        .operator()
        .call("intake.publish-call", "openCall", intake.versioned("intake.calls", call));
    intake.operator().call("intake.open-call", "openCall", intake.versioned("intake.calls", call));
    String other = intake.openCall("creative");
    entered(call, "title", "Много", "answers", Map.of("visitors", "1 200,5", "essay", "Текст"));
    entered(call, "title", "Мало", "answers", Map.of("visitors", "30"));
    entered(other, "title", "Чужая");
    Query sorted =
        Query.of("intake.applications")
            .in(call)
            .columns("title", "pt_2026.visitors", "pt_2026.essay")
            .sort(stapel.api.data.Sort.down("pt_2026.visitors"));
    assertEquals(
        List.of("Много 1200.500000 Текст", "Мало 30.000000 "),
        intake.operator().read(sorted).rows().stream()
            .map(
                r ->
                    r.text("title")
                        + " "
                        + r.text("pt_2026.visitors")
                        + " "
                        + r.text("pt_2026.essay"))
            .toList());
    assertEquals(
        List.of(),
        intake.operator().read(Query.of("intake.applications").in(other)).columns().stream()
            .filter(c -> c.key().startsWith("pt_2026"))
            .toList());
  }

  @Test
  void aDraftMayLackWhatASubmissionMustHave() {
    String call = intake.draft("pt_2026");
    intake.field(call, "plan", "short_text", "required", true);
    intake
        .operator()
        .call("intake.publish-call", "openCall", intake.versioned("intake.calls", call));
    intake.operator().call("intake.open-call", "openCall", intake.versioned("intake.calls", call));
    Row draft = entered(call, "draft", true);
    String id = draft.ref().id();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                intake
                    .operator()
                    .call(
                        "intake.submit-application",
                        "application",
                        intake.versioned("intake.applications", id)));
    assertEquals(
        List.of("intake.title-missing", "intake.answer-missing"),
        refusal.problems().stream().map(p -> p.code()).toList());
    intake
        .operator()
        .call(
            "intake.edit-application",
            "application",
            intake.versioned("intake.applications", id),
            "title",
            "Есть",
            "answers",
            Map.of("plan", "План"));
    intake
        .operator()
        .call(
            "intake.submit-application",
            "application",
            intake.versioned("intake.applications", id));
    assertEquals(
        "submitted", intake.operator().row("intake.applications", id).orElseThrow().text("state"));
  }

  @Test
  void whatComesAfterTheDeadlineIsLate() {
    String call = intake.openCall("pt_2026");
    intake.kit().clock().pass(java.time.Duration.ofDays(40));
    Row late = entered(call, "title", "Опоздавшая");
    Row paper = entered(call, "title", "Бумажная", "submitted", "2026-03-30T10:00:00Z");
    assertEquals(
        List.of(true, false), List.of(late.cells().get("late"), paper.cells().get("late")));
  }

  private Row entered(String call, Object... fields) {
    Map<String, Object> all = new java.util.LinkedHashMap<>();
    all.put("openCall", call);
    for (int i = 0; i < fields.length; i += 2) {
      all.put((String) fields[i], fields[i + 1]);
    }
    String id = IntakeKit.id(intake.operator().call("intake.enter-application", all));
    return intake.operator().row("intake.applications", id).orElseThrow();
  }
}
