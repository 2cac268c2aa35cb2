package stapel.workbench.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;
import stapel.workbench.Labels;
import stapel.workbench.Show;
import stapel.workbench.form.Input.Kind;
import stapel.workbench.form.Input.Option;

/** Draws the fields of a command with what stands in them. */
final class Drawing {

  private final String command;
  private final Labels labels;
  private final Show show;
  private final Typed typed;
  private final Targets targets;
  private final Map<String, String> errors;
  private final Map<String, String> stored;
  private boolean zoned;

  Drawing(
      String command,
      Labels labels,
      Show show,
      Typed typed,
      Targets targets,
      Map<String, String> errors,
      Map<String, String> stored) {
    this.command = command;
    this.labels = labels;
    this.show = show;
    this.typed = typed;
    this.targets = targets;
    this.errors = errors;
    this.stored = stored;
  }

  /** The fields of the form, the subject left out. */
  List<Input> inputs(List<FieldInfo> fields) {
    zoned = fields.stream().anyMatch(field -> field.type() == FieldType.ZONE);
    return inputs(fields, "", "");
  }

  private List<Input> inputs(List<FieldInfo> fields, String place, String path) {
    List<Input> inputs = new ArrayList<>();
    for (FieldInfo field : fields) {
      if (!field.subject() && field.lines() > 0) {
        inputs.add(input(field, place + field.name(), path + field.name()));
      }
    }
    return inputs;
  }

  private Input input(FieldInfo field, String name, String path) {
    List<Option> options = options(field, name, path);
    boolean searched = field.type() == FieldType.REF && targets.tooMany(field.dataset());
    Kind kind = searched ? Kind.PICK : kind(field);
    return new Input(
        kind,
        name,
        labels.field(command, path),
        labels.find(command, command + "." + path + ".help").orElse(""),
        field.required(),
        field.many(),
        value(field, kind, name),
        typed.one(name + ".en"),
        options,
        rows(field, name, path),
        Math.max(field.lines(), kind == Kind.LINES ? 4 : 1),
        field.max(),
        kind == Kind.NUMBER ? bound(field.from()) : "",
        kind == Kind.NUMBER ? bound(field.to()) : "",
        errors.getOrDefault(name, ""),
        stored.getOrDefault(name, ""),
        kind == Kind.MOMENT && !zoned ? show.zoneName() : "",
        searched ? "/d/" + field.dataset() : "");
  }

  private String bound(String written) {
    if (written.isEmpty()) {
      return "";
    }
    BigDecimal number = new BigDecimal(written).stripTrailingZeros();
    return show.decimal(number, Math.max(0, number.scale()));
  }

  private static Kind kind(FieldInfo field) {
    return switch (field.type()) {
      case TEXT ->
          field.secret()
              ? Kind.SECRET
              : field.many() ? Kind.LINES : field.lines() > 1 ? Kind.AREA : Kind.TEXT;
      case INTEGER, DECIMAL -> field.many() ? Kind.LINES : Kind.NUMBER;
      case BOOLEAN -> Kind.FLAG;
      case INSTANT -> Kind.MOMENT;
      case DATE -> Kind.DATE;
      case ZONE -> Kind.CHOICE;
      case WORDS -> Kind.WORDS;
      case REF, CHOICE -> field.many() ? Kind.CHOICES : Kind.CHOICE;
      case FILE, OUTPUT -> Kind.FILE;
      case RECORD -> field.many() ? Kind.RECORDS : Kind.RECORD;
      case MAP -> Kind.MAP;
    };
  }

  private String value(FieldInfo field, Kind kind, String name) {
    return switch (kind) {
      case LINES -> String.join("\n", typed.all(name));
      case WORDS -> typed.one(name + ".ru");
      case SECRET -> "";
      case MAP -> lines(name);
      case PICK -> typed.one(name);
      case TEXT, AREA, NUMBER, DATE, MOMENT, CHOICE, CHOICES, FLAG, FILE, RECORD, RECORDS ->
          field.type() == FieldType.BOOLEAN && typed.one(name).equals("false")
              ? ""
              : typed.one(name);
    };
  }

  private String lines(String name) {
    StringBuilder lines = new StringBuilder(typed.one(name));
    typed
        .values()
        .forEach(
            (key, given) -> {
              if (key.startsWith(name + ".")) {
                lines
                    .append(key.substring(name.length() + 1))
                    .append(" = ")
                    .append(given.get(0))
                    .append('\n');
              }
            });
    return lines.toString();
  }

  private List<Option> options(FieldInfo field, String name, String path) {
    boolean ref = field.type() == FieldType.REF;
    List<String> on = ref ? typed.all(name).stream().map(Drawing::id).toList() : typed.all(name);
    List<Option> options = new ArrayList<>();
    switch (field.type()) {
      case CHOICE ->
          field.choices().forEach(c -> options.add(new Option(c, choice(path, c), on.contains(c))));
      case ZONE -> {
        String chosen = on.isEmpty() ? show.zone().getId() : on.get(0);
        Zones.all()
            .forEach(
                zone -> options.add(new Option(zone, show.zonePlace(zone), zone.equals(chosen))));
      }
      case REF ->
          (field.many() ? targets.counted(field.dataset()) : targets.named(field.dataset()))
              .forEach((id, title) -> options.add(new Option(id, title, on.contains(id))));
      case TEXT, INTEGER, DECIMAL, BOOLEAN, INSTANT, DATE, WORDS, FILE, RECORD, MAP, OUTPUT -> {
        // Nothing to choose from.
      }
    }
    return options.size() == 1 && field.required() && !field.many()
        ? List.of(new Option(options.get(0).value(), options.get(0).label(), true))
        : options;
  }

  /** The words of one choice; those of an enum stand under its name in lower case. */
  private String choice(String path, String key) {
    String exact = labels.field(command, path + "." + key, "");
    return exact.isEmpty()
        ? labels.field(command, path + "." + key.toLowerCase(Locale.ROOT), key)
        : exact;
  }

  /** A map whose keys are known has a field for each, labelled by its key. */
  private List<Input> entries(FieldInfo field, String name) {
    return typed.values().keySet().stream()
        .filter(key -> key.startsWith(name + "."))
        .map(
            key ->
                new Input(
                    typed.one(key).length() > 80 || typed.one(key).contains("\n")
                        ? Kind.AREA
                        : Kind.TEXT,
                    key,
                    key.substring(name.length() + 1),
                    "",
                    true,
                    false,
                    typed.one(key),
                    "",
                    List.of(),
                    List.of(),
                    4,
                    field.max(),
                    "",
                    "",
                    errors.getOrDefault(key, ""),
                    "",
                    "",
                    ""))
        .toList();
  }

  private static String id(String written) {
    int at = written.lastIndexOf('@');
    String plain = at > 0 ? written.substring(0, at) : written;
    return plain.substring(plain.indexOf('/') + 1);
  }

  private List<List<Input>> rows(FieldInfo field, String name, String path) {
    if (field.type() == FieldType.MAP) {
      List<Input> entries = entries(field, name);
      return entries.isEmpty() ? List.of() : List.of(entries);
    }
    if (field.fields().isEmpty()) {
      return List.of();
    }
    if (!field.many()) {
      return List.of(inputs(field.fields(), name + ".", path + "."));
    }
    List<List<Input>> rows = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>(typed.rows(name));
    int next = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1) + 1;
    for (int blank = numbers.isEmpty() ? 2 : 1; blank > 0; blank--) {
      numbers.add(next++);
    }
    numbers.forEach(
        number -> rows.add(inputs(field.fields(), name + "." + number + ".", path + ".")));
    return rows;
  }
}
