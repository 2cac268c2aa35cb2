package stapel.workbench.form;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.command.Upload;
import stapel.platform.api.CommandDoor.FieldInfo;

/**
 * Makes of what stands in a form the loose values the command door takes. It converts nothing that
 * the door converts; it only puts together what a form has to take apart.
 */
final class Posted {

  private final Typed typed;
  private final Map<String, List<Upload>> uploads;
  private final Optional<ZoneId> zone;

  /**
   * For one form.
   *
   * @param zone in which its moments are meant, empty when the request names one itself
   */
  Posted(Typed typed, Map<String, List<Upload>> uploads, Optional<ZoneId> zone) {
    this.typed = typed;
    this.uploads = uploads;
    this.zone = zone;
  }

  /** The values of these fields. */
  Map<String, Object> fields(List<FieldInfo> fields) {
    return record(fields, "");
  }

  private Map<String, Object> record(List<FieldInfo> fields, String prefix) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FieldInfo field : fields) {
      put(values, field, prefix + field.name());
    }
    return values;
  }

  private void put(Map<String, Object> values, FieldInfo field, String name) {
    switch (field.type()) {
      case BOOLEAN ->
          values.put(field.name(), !typed.blank(name) && !typed.one(name).equals("false"));
      case FILE -> files(values, field, name);
      case RECORD -> records(values, field, name);
      case MAP -> values.put(field.name(), map(name));
      case WORDS -> words(values, field, name);
      case TEXT, INTEGER, DECIMAL, INSTANT, DATE, ZONE, REF, CHOICE -> simple(values, field, name);
      case OUTPUT -> {
        // Only calculations write files; they have no form.
      }
    }
  }

  private void simple(Map<String, Object> values, FieldInfo field, String name) {
    if (field.many()) {
      values.put(field.name(), list(field, name));
    } else if (!typed.one(name).isBlank()) {
      values.put(field.name(), value(field, typed.one(name)));
    }
  }

  /** A text area holds one element a line, boxes one each. */
  private List<Object> list(FieldInfo field, String name) {
    List<Object> list = new ArrayList<>();
    for (String given : typed.all(name)) {
      given
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> list.add(value(field, line)));
    }
    for (int row : typed.rows(name)) {
      String given = typed.one(name + "." + row);
      if (!given.isBlank()) {
        list.add(value(field, given));
      }
    }
    return list;
  }

  private Object value(FieldInfo field, String given) {
    return switch (field.type()) {
      case REF ->
          given.startsWith(field.dataset() + "/")
              ? given.substring(field.dataset().length() + 1)
              : given;
      case DATE -> iso(given.strip());
      case TEXT -> field.secret() ? given : given.replace("\r\n", "\n");
      case INSTANT -> moment(given.strip());
      case INTEGER, DECIMAL, ZONE, CHOICE, BOOLEAN, FILE, RECORD, MAP, WORDS, OUTPUT ->
          given.strip();
    };
  }

  /** What a browser sends has no offset: it is meant in the form's zone. */
  private String moment(String given) {
    try {
      return zone.isEmpty()
          ? given
          : LocalDateTime.parse(given).atZone(zone.get()).toOffsetDateTime().toInstant().toString();
    } catch (DateTimeParseException otherwise) {
      return given;
    }
  }

  /** 21.11.2026 is a date too. */
  private static String iso(String given) {
    return given.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")
        ? String.format(
            "%s-%02d-%02d",
            given.substring(given.length() - 4),
            Integer.parseInt(given.split("\\.")[1]),
            Integer.parseInt(given.split("\\.")[0]))
        : given;
  }

  private void files(Map<String, Object> values, FieldInfo field, String name) {
    List<Upload> given = uploads.getOrDefault(name, List.of());
    if (field.many()) {
      values.put(field.name(), given);
    } else if (!given.isEmpty()) {
      values.put(field.name(), given.get(0));
    }
  }

  private void words(Map<String, Object> values, FieldInfo field, String name) {
    if (!typed.blank(name)) {
      values.put(
          field.name(), Map.of("ru", typed.one(name + ".ru"), "en", typed.one(name + ".en")));
    }
  }

  private void records(Map<String, Object> values, FieldInfo field, String name) {
    if (!field.many()) {
      if (field.required() || !typed.blank(name)) {
        values.put(field.name(), record(field.fields(), name + "."));
      }
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int row : typed.rows(name)) {
      String place = name + "." + row;
      if (!Blank.row(typed, field.fields(), place)) {
        rows.add(record(field.fields(), place + "."));
      }
    }
    values.put(field.name(), rows);
  }

  /** Fields of their own, or a text area with {@code key = value} a line. */
  private Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String line : typed.one(name).lines().toList()) {
      int at = line.indexOf('=');
      if (at > 0) {
        map.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
      }
    }
    typed
        .values()
        .forEach(
            (key, given) -> {
              if (key.startsWith(name + ".")) {
                map.put(
                    key.substring(name.length() + 1),
                    String.join("\n", given).replace("\r\n", "\n"));
              }
            });
    return map;
  }
}
