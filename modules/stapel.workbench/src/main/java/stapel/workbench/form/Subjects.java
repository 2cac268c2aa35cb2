package stapel.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.workbench.Refused;
import stapel.workbench.Show;
import stapel.workbench.Visit;

/** The rows a command is asked for: one from its page, several from a list's ticks. */
final class Subjects {

  private Subjects() {}

  /** The field that holds the subject. */
  static Optional<FieldInfo> field(CommandInfo command) {
    return command.fields().stream().filter(FieldInfo::subject).findFirst();
  }

  /** What the request names as subject, by the workbench's own name or by the field's. */
  static List<String> named(Visit visit, CommandInfo command) {
    List<String> named = new ArrayList<>(visit.parameters("subject"));
    if (named.isEmpty()) {
      field(command).ifPresent(field -> named.addAll(visit.parameters(field.name())));
    }
    named.removeIf(String::isBlank);
    return named;
  }

  /** The ref that is meant; without the version that was seen the present one is taken. */
  static Ref ref(String written, String dataset) {
    try {
      return Ref.parse(written.indexOf('/') > 0 ? written : dataset + "/" + written);
    } catch (IllegalArgumentException malformed) {
      throw Refused.notFound(written);
    }
  }

  /** The row as the caller sees it. */
  static Row row(Reader reader, Ref ref) {
    return reader.row(ref.dataset(), ref.id()).orElseThrow(() -> Refused.notFound(ref.toString()));
  }

  /**
   * What the row holds under the names of the command's fields: a change begins with what is there.
   */
  static Typed present(CommandInfo command, Row row, Show show) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Show there = show.in(row.text(Column.ZONE));
    for (FieldInfo field : command.fields()) {
      row.cell(field.name()).ifPresent(cell -> Cell.put(values, field.name(), cell, there));
    }
    return new Typed(values);
  }
}
