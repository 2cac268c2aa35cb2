package stapel.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;

/**
 * Calls commands and reads datasets as one person after another, each step under a key that repeats
 * do not repeat.
 */
final class Story {

  private final DatasetDoor datasets;
  private final CommandDoor commands;
  private int step;

  Story(DatasetDoor datasets, CommandDoor commands) {
    this.datasets = datasets;
    this.commands = commands;
  }

  /** A command with fields as name, value, name, value. */
  Result call(Caller caller, String command, Object... fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      values.put((String) fields[i], fields[i + 1]);
    }
    Optional<String> key = Optional.of("demo-" + step++ + "-" + command);
    return commands.execute(
        caller, new CommandDoor.Request(command, values, key, false, (done, total) -> {}));
  }

  /**
   * The same for a step that names a version or moves a state: where an interrupted start has taken
   * it already, it is passed over.
   */
  void once(Caller caller, String command, Object... fields) {
    try {
      call(caller, command, fields);
    } catch (Refusal refused) {
      boolean done =
          refused.problems().stream().anyMatch(problem -> problem.code().equals("key.reused"));
      if (!done && refused.kind() != Refusal.Kind.CONFLICT) {
        throw refused;
      }
    }
  }

  /** Every row a person sees of a query. */
  List<Row> rows(Caller caller, Query query) {
    return datasets.read(
        caller,
        reader -> {
          List<Row> rows = new ArrayList<>();
          reader.stream(query, rows::add);
          return rows;
        });
  }

  /** The row whose column has this value, as the person sees it. */
  Optional<Row> row(Caller caller, String dataset, String column, String value) {
    return rows(caller, Query.of(dataset).filter(Filter.eq(column, value))).stream().findFirst();
  }

  /** Id and version of a row as it is now. */
  String now(Caller caller, Ref ref) {
    Row row = datasets.read(caller, reader -> reader.row(ref.dataset(), ref.id())).orElseThrow();
    return row.ref().version().isPresent()
        ? ref.id() + "@" + row.ref().version().getAsLong()
        : ref.id();
  }

  /** A person at the demo. */
  static Caller as(String person, String name) {
    return new Caller(
        person,
        name,
        java.util.Locale.forLanguageTag("ru"),
        Caller.Origin.REST,
        Optional.<Set<String>>empty());
  }
}
