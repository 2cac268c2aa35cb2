package stapel.rest.command;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.rest.Declined;

/** Puts the version that {@code If-Match} names into the command's subject. */
final class Subject {

  private Subject() {}

  static void match(CommandInfo command, Map<String, Object> fields, Optional<String> ifMatch) {
    if (ifMatch.isEmpty()) {
      return;
    }
    String version = ifMatch.get().strip().replaceAll("^\"([0-9]{1,18})\"$", "$1");
    if (!version.matches("[0-9]{1,18}")) {
      throw Declined.because(400, "rest.if-match", ifMatch.get());
    }
    FieldInfo subject =
        command.fields().stream()
            .filter(FieldInfo::subject)
            .findFirst()
            .orElseThrow(() -> Declined.because(400, "rest.no-subject", command.id()));
    Object given = fields.get(subject.name());
    if (given != null) {
      fields.put(subject.name(), with(subject.name(), given, version));
    }
  }

  private static Object with(String field, Object given, String version) {
    Map<String, Object> ref = new LinkedHashMap<>();
    if (given instanceof Map<?, ?> map) {
      map.forEach((name, value) -> ref.put(name.toString(), value));
    } else {
      String text = given.toString();
      int at = text.lastIndexOf('@');
      ref.put("id", at < 0 ? text : text.substring(0, at));
      if (at >= 0) {
        ref.put("version", text.substring(at + 1));
      }
    }
    Object before = ref.put("version", new BigDecimal(version));
    if (before != null && !before.toString().equals(version)) {
      throw Declined.at(field, 400, "rest.two-versions", before, version);
    }
    return ref;
  }
}
