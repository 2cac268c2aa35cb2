package stapel.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;

class PostedTest {

  private static FieldInfo field(String name, FieldType type, boolean many, FieldInfo... nested) {
    return new FieldInfo(
        name, type, false, many, "x.y", false, 100, "", "", 1, List.of(), false, List.of(nested));
  }

  private static Map<String, Object> post(List<FieldInfo> fields, String... pairs) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.merge(pairs[i], new String[] {pairs[i + 1]}, PostedTest::both);
    }
    return new Posted(Typed.of(parameters), Map.of(), Optional.empty()).fields(fields);
  }

  private static String[] both(String[] a, String[] b) {
    return new String[] {a[0], b[0]};
  }

  @Test
  void leavesTheWorkbenchsOwnFieldsAndBlanksOut() {
    List<FieldInfo> fields =
        List.of(field("title", FieldType.TEXT, false), field("note", FieldType.TEXT, false));
    assertEquals(
        Map.of("title", "Тула"),
        post(fields, "_token", "t", "_key", "k", "title", "Тула", "note", " "));
  }

  @Test
  void readsAMomentInTheZoneOfTheForm() {
    Typed typed = Typed.of(Map.of("at", new String[] {"2026-11-21T14:03"}));
    List<FieldInfo> fields = List.of(field("at", FieldType.INSTANT, false));
    assertEquals(
        Map.of("at", "2026-11-21T10:03:00Z"),
        new Posted(typed, Map.of(), Optional.of(ZoneId.of("Europe/Samara"))).fields(fields));
    assertEquals(
        Map.of("at", "2026-11-21T14:03"),
        new Posted(typed, Map.of(), Optional.empty()).fields(fields));
  }

  @Test
  void takesAnAbsentBoxForNo() {
    List<FieldInfo> fields =
        List.of(field("a", FieldType.BOOLEAN, false), field("b", FieldType.BOOLEAN, false));
    assertEquals(Map.of("a", true, "b", false), post(fields, "a", "true"));
  }

  @Test
  void putsWordsDatesAndRefsTogether() {
    List<FieldInfo> fields =
        List.of(
            field("title", FieldType.WORDS, false),
            field("day", FieldType.DATE, false),
            field("call", FieldType.REF, false));
    assertEquals(
        Map.of("title", Map.of("ru", "Лён", "en", "Flax"), "day", "2026-11-02", "call", "01H@3"),
        post(
            fields,
            "title.ru",
            "Лён",
            "title.en",
            "Flax",
            "day",
            "2.11.2026",
            "call",
            "x.y/01H@3"));
  }

  @Test
  void readsRowsOfRecordsAndSkipsTheBlankOnes() {
    FieldInfo criteria =
        field(
            "criteria",
            FieldType.RECORD,
            true,
            field("name", FieldType.TEXT, false),
            field("weight", FieldType.DECIMAL, false),
            field("open", FieldType.BOOLEAN, false));
    Map<String, Object> posted =
        post(
            List.of(criteria),
            "criteria.0.name",
            "Стратегия",
            "criteria.0.weight",
            "0,4",
            "criteria.0.open",
            "true",
            "criteria.1.name",
            "",
            "criteria.1.weight",
            "",
            "criteria.10.name",
            "Готовность",
            "criteria.10.weight",
            "0,6");
    assertEquals(
        List.of(
            Map.of("name", "Стратегия", "weight", "0,4", "open", true),
            Map.of("name", "Готовность", "weight", "0,6", "open", false)),
        posted.get("criteria"));
  }

  @Test
  void aRowIsNotBlankWhenSomethingWasChosenInIt() {
    FieldInfo ties =
        field(
            "ties",
            FieldType.RECORD,
            true,
            choice("by", List.of("MEDIAN", "LOT")),
            choice("only", List.of("ONE")),
            field("seed", FieldType.TEXT, false));
    String[] pairs = {
      "ties.0.by", "MEDIAN", "ties.0.only", "ONE", "ties.0.seed", "",
      "ties.1.by", "", "ties.1.only", "ONE", "ties.1.seed", ""
    };
    assertEquals(
        List.of(Map.of("by", "MEDIAN", "only", "ONE")), post(List.of(ties), pairs).get("ties"));
  }

  private static FieldInfo choice(String name, List<String> keys) {
    return new FieldInfo(
        name, FieldType.CHOICE, true, false, "", false, 100, "", "", 1, keys, false, List.of());
  }

  @Test
  void readsListsByLineAndMapsByPair() {
    List<FieldInfo> fields =
        List.of(field("tags", FieldType.TEXT, true), field("answers", FieldType.MAP, false));
    assertEquals(
        Map.of("tags", List.of("лён", "лес"), "answers", Map.of("a", "1", "b", "две\nстроки")),
        post(fields, "tags", "лён\r\n\r\nлес", "answers", "a = 1", "answers.b", "две\r\nстроки"));
  }

  @Test
  void repeatsTheNameBeforeSomethingIsDestroyed() {
    assertTrue(Confirmation.given("Конкурс «Лён»", " конкурс \"лен\" "));
    assertFalse(Confirmation.given("Конкурс «Лён»", "конкурс"));
    assertTrue(Confirmation.given("", ""));
  }
}
