package stapel.workbench.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.Registry;
import stapel.api.command.Command;
import stapel.api.command.Prefilled;
import stapel.api.command.Usual;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;
import stapel.workbench.Show;
import stapel.workbench.Visit;

/** What a form holds before a person types: today's values, read under the caller's grants. */
final class Beginning {

  private final Visit visit;
  private final CommandInfo command;
  private final Optional<Prefilled> prefilled;
  private final Optional<Usual> usual;

  Beginning(Visit visit, CommandInfo command) {
    this.visit = visit;
    this.command = command;
    this.prefilled = as(Prefilled.class);
    this.usual = as(Usual.class);
  }

  /** The command, where it says this of its form. */
  private <T> Optional<T> as(Class<T> type) {
    Optional<? extends Registry.Entry<?>> entry =
        visit.platform().registries().of(Command.class).find(command.id());
    return entry.map(Registry.Entry::get).filter(type::isInstance).map(type::cast);
  }

  /**
   * What stands in the fields of a form that is about no stored row: what is usual, and the row
   * from whose page the form was opened as the next step.
   */
  Typed usual() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    visit.parameter("subject").ifPresent(from -> follow(values, from));
    usual.ifPresent(known -> put(values, "", known.usual(), visit.show()));
    return new Typed(values);
  }

  private void follow(Map<String, List<String>> values, String from) {
    command.fields().stream()
        .filter(field -> field.type() == FieldType.REF && !field.many())
        .filter(field -> from.startsWith(field.dataset() + "/"))
        .findFirst()
        .ifPresent(
            field -> values.put(field.name(), List.of(Subjects.ref(from, field.dataset()).id())));
  }

  /**
   * The field that says what a command without subject is about: it is chosen first and then stands
   * fast.
   */
  Optional<FieldInfo> about() {
    return Subjects.field(command).isPresent()
        ? Optional.empty()
        : command.fields().stream()
            .filter(field -> field.type() == FieldType.REF && field.required() && !field.many())
            .filter(field -> prefilled.isPresent() || buttoned(field))
            .findFirst();
  }

  /** True when the command's button stands on the page of such a row. */
  private boolean buttoned(FieldInfo field) {
    return command.place().equals("ROW") && field.dataset().equals(command.dataset());
  }

  /**
   * The id that is named for this field, by its own name or as the row whose button was pressed.
   */
  Optional<String> named(FieldInfo field, Typed typed, Targets targets) {
    String written = typed.one(field.name());
    if (written.isBlank() && typed.one("subject").startsWith(field.dataset() + "/")) {
      written = typed.one("subject");
    }
    if (!written.isBlank()) {
      return Optional.of(Subjects.ref(written, field.dataset()).id());
    }
    Map<String, String> all = targets.rows(field.dataset());
    return all.size() == 1 ? all.keySet().stream().findFirst() : Optional.empty();
  }

  /** What stands in the fields of a form about this row. */
  Typed values(Reader reader, Row row) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (Subjects.field(command).isPresent()) {
      values.putAll(Subjects.present(command, row, visit.show()).values());
    }
    prefilled.ifPresent(
        known -> put(values, "", known.present(reader, row.ref().id()), visit.show()));
    return new Typed(values);
  }

  private static void put(
      Map<String, List<String>> values, String place, Map<?, ?> map, Show show) {
    map.forEach((name, value) -> put(values, place + name, value, show));
  }

  private static void put(Map<String, List<String>> values, String name, Object value, Show show) {
    if (value instanceof Map<?, ?> map) {
      put(values, name + ".", map, show);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        put(values, name + "." + i, list.get(i), show);
      }
    } else if (value instanceof Enum<?> constant) {
      values.put(name, List.of(constant.name()));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(there -> put(values, name, there, show));
    } else if (value instanceof Ref ref) {
      values.put(name, List.of(ref.id()));
    } else {
      Cell.put(values, name, value, show);
    }
  }
}
