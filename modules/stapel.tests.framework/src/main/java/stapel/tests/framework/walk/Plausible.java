package stapel.tests.framework.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stapel.platform.api.CommandDoor.FieldInfo;

/** Values that a request may have, so that a call fails for no other reason than access. */
final class Plausible {

  private Plausible() {}

  static Object value(FieldInfo field, Truth truth, Optional<String> scope) {
    return switch (field.type()) {
      case TEXT -> field.choices().isEmpty() ? "word" : field.choices().get(0);
      case CHOICE -> field.choices().get(0);
      case INTEGER, DECIMAL -> field.from().isEmpty() ? "1" : field.from();
      case BOOLEAN -> false;
      case INSTANT -> "2037-01-01T00:00:00Z";
      case DATE -> "2037-01-01";
      case ZONE -> "Europe/Moscow";
      case WORDS -> Map.of("ru", "слово", "en", "word");
      case FILE -> LeakyData.file("table.csv", "number,title\n1,One\n");
      case MAP -> Map.of();
      case REF -> ref(field.dataset(), truth, scope);
      case RECORD -> record(field, truth, scope);
      case OUTPUT ->
          throw new IllegalArgumentException("no command writes a file: " + field.name());
    };
  }

  private static Object record(FieldInfo field, Truth truth, Optional<String> scope) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FieldInfo inner : field.fields()) {
      if (inner.required()) {
        values.put(inner.name(), value(inner, truth, scope));
      }
    }
    return values;
  }

  private static String ref(String dataset, Truth truth, Optional<String> scope) {
    return truth.rows(dataset).values().stream()
        .filter(row -> scope.isEmpty() || row.scope().equals(scope.get()) || row.scope().isEmpty())
        .findFirst()
        .or(() -> truth.rows(dataset).values().stream().findFirst())
        .orElseThrow()
        .ref()
        .id();
  }
}
