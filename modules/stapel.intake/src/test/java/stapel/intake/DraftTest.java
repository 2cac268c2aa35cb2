package stapel.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.testkit.Client;

/** What somebody types into the form of an application is kept for them alone. */
class DraftTest {

  private static final IntakeKit INTAKE = new IntakeKit();
  private static final String ENTRY = "01J00000000000000000000001";

  @AfterAll
  static void stop() {
    INTAKE.close();
  }

  private static Result save(Client person, String call, String entry, Object... more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("openCall", call);
    fields.put("entry", entry);
    for (int i = 0; i < more.length; i += 2) {
      fields.put((String) more[i], more[i + 1]);
    }
    return person.call("intake.save-draft", fields);
  }

  private static List<Row> drafts(Client person, String call) {
    return person.read(Query.of("intake.drafts").columns("title", "content").in(call)).rows();
  }

  @Test
  void whatIsHalfTypedIsKeptForItsPersonUntilItIsEntered() {
    String call = INTAKE.openCall("kept");
    Client operator = INTAKE.operator();
    save(operator, call, ENTRY, "inn", "77070", "answers", Map.of("masters", "семь"));
    save(operator, call, ENTRY, "seen", 1, "title", "Гончары", "inn", "77070");
    List<Row> mine = drafts(operator, call);
    assertEquals(List.of("Гончары"), mine.stream().map(row -> row.text("title")).toList());
    assertEquals("{\"title\":\"Гончары\",\"inn\":\"77070\"}", mine.get(0).text("content"));
    Client other = INTAKE.kit().person("another operator").and("operator", "region");
    assertEquals(List.of(), drafts(other, call));
    Refusal foreign = assertThrows(Refusal.class, () -> save(other, call, ENTRY, "title", "Чужое"));
    assertEquals(Refusal.Kind.NOT_FOUND, foreign.kind());
    operator.call("intake.enter-application", "openCall", call, "title", "Гончары", "entry", ENTRY);
    assertEquals(List.of(), drafts(operator, call));
    assertEquals(1, operator.read(Query.of("intake.applications").in(call)).rows().size());
  }

  @Test
  void anotherWindowIsNotOverwritten() {
    String call = INTAKE.openCall("windows");
    String entry = "01J00000000000000000000002";
    save(INTAKE.operator(), call, entry, "title", "Первое окно");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> save(INTAKE.operator(), call, entry, "seen", 0, "title", "Второе окно"));
    assertEquals("intake.draft-elsewhere", refusal.problems().get(0).code());
    assertEquals("Первое окно", drafts(INTAKE.operator(), call).get(0).text("title"));
    INTAKE
        .operator()
        .call("intake.discard-draft", "draft", INTAKE.versioned("intake.drafts", entry));
    assertEquals(List.of(), drafts(INTAKE.operator(), call));
  }
}
