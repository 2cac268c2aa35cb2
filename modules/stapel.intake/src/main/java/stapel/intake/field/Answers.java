package stapel.intake.field;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Problem;

/** The answers of one application. */
public final class Answers {

  private final List<Answer> answers;

  private Answers(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  /**
   * Reads what somebody gave.
   *
   * @param fields the form
   * @param given texts by field key; empty ones count as not given
   * @param complete true when required fields must be answered
   * @param problems gets what is wrong, at {@code answers.<key>}
   */
  public static Answers read(
      List<FormField> fields,
      Map<String, String> given,
      Currency currency,
      boolean complete,
      List<Problem> problems) {
    List<Answer> answers = new ArrayList<>();
    Map<String, String> rest = new LinkedHashMap<>(given);
    for (FormField field : fields) {
      String text = rest.remove(field.key());
      String at = "answers." + field.key();
      if (text == null || text.isBlank()) {
        if (complete && field.required()) {
          problems.add(Problem.at(at, "intake.answer-missing", field.label()));
        }
        continue;
      }
      Answer.read(field, text.trim(), currency)
          .ifPresentOrElse(
              answers::add,
              () ->
                  problems.add(
                      Problem.at(at, "intake.answer-" + field.kind().key(), field.label())));
    }
    rest.keySet()
        .forEach(key -> problems.add(Problem.at("answers." + key, "intake.no-field", key)));
    return new Answers(answers);
  }

  /** The answers as they stand in an application's row; empty when there are none. */
  public static Map<String, String> stored(String json) {
    Map<String, String> stored = new LinkedHashMap<>();
    if (json != null && !json.isEmpty()) {
      JsonParser.parseString(json)
          .getAsJsonObject()
          .asMap()
          .forEach((key, value) -> stored.put(key, value.getAsString()));
    }
    return stored;
  }

  /**
   * The answers of an application's row as somebody would write them, to be read again; changeable.
   */
  public static Map<String, String> given(List<FormField> fields, String json, Currency currency) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, String> stored = stored(json);
    for (FormField field : fields) {
      String text = stored.get(field.key());
      if (text != null) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        boolean money = field.kind() == FieldKind.MONEY;
        given.put(
            field.key(),
            money ? BigDecimal.valueOf(Long.parseLong(text), digits).toPlainString() : text);
      }
    }
    return given;
  }

  /** One JSON object of texts by field key. */
  public String json() {
    JsonObject object = new JsonObject();
    answers.forEach(answer -> object.addProperty(answer.field().key(), answer.stored()));
    return object.toString();
  }

  /** Rows for the table of typed answers, those of sortable fields only. */
  public List<Object[]> typed(String application) {
    return answers.stream()
        .filter(a -> a.field().sortable())
        .map(a -> a.typed(application))
        .toList();
  }
}
