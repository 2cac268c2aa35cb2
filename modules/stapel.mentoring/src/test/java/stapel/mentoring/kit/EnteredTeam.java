package stapel.mentoring.kit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the operator types in for a team. */
final class EnteredTeam {

  private EnteredTeam() {}

  static Map<String, Object> fields(String call, String number) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("openCall", call);
    fields.put("number", number);
    fields.put("title", "Завод " + number);
    fields.put("organisation", "ООО Пример");
    fields.put("region", "40");
    fields.put("inn", "7724051595");
    fields.put("ogrn", "1027700132195");
    fields.put("amount", "100000");
    fields.put("person", "Анна Примерова");
    fields.put("email", "anna@example.org");
    fields.put("phone", "+7 900 000-00-00");
    fields.put("answers", Map.of());
    return fields;
  }
}
