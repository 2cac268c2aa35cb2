package stapel.workbench.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Id;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;
import stapel.workbench.Pages;
import stapel.workbench.Refused;
import stapel.workbench.Visit;

/** The form that every command has: drawn from what the door tells of its request. */
public final class Forms {

  private final Pages pages;

  /** Sends its pages there. */
  public Forms(Pages pages) {
    this.pages = pages;
  }

  /** The command as this caller may call it. */
  static CommandInfo command(Visit visit, String id) {
    return visit
        .platform()
        .commands()
        .command(visit.caller(), id)
        .orElseThrow(() -> Refused.notFound(id));
  }

  /** The page of the row the form is about, or the list it belongs to. */
  private static String leave(Visit visit, CommandInfo command, List<Row> rows) {
    if (rows.size() == 1) {
      return Answers.row(visit, rows.get(0).ref(), visit.scope());
    }
    boolean listed =
        visit.platform().datasets().dataset(visit.caller(), command.dataset()).isPresent();
    String scope = namesScope(command) ? "" : visit.scope().orElse("");
    String narrowed = scope.isEmpty() ? "" : "?scope=" + Visit.encode(scope);
    return listed ? "/d/" + command.dataset() + narrowed : "";
  }

  /** True when the word that narrows pages is a field of this command. */
  static boolean namesScope(CommandInfo command) {
    return command.fields().stream().anyMatch(field -> field.name().equals("scope"));
  }

  /** {@code GET /c/<command>}: the fields hold what the address and the subject's row say. */
  public void show(Visit visit, String id) throws IOException {
    CommandInfo command = command(visit, id);
    Typed typed = Typed.of(visit.request().getParameterMap());
    send(visit, 200, command, typed, State.fresh());
  }

  /** The form again, with what was typed and what is wrong with it. */
  void send(Visit visit, int status, CommandInfo command, Typed typed, State state)
      throws IOException {
    FormPage page =
        visit
            .platform()
            .datasets()
            .read(visit.caller(), reader -> page(visit, command, typed, state, reader));
    String name = visit.labels().name(command.id());
    pages.send(
        visit, status, Pages.Heading.of(name, command.dataset()), pages.templates().form(page));
  }

  private static FormPage page(
      Visit visit, CommandInfo command, Typed typed, State state, Reader reader) {
    Beginning beginning = new Beginning(visit, command);
    Targets targets = new Targets(visit, reader);
    List<Row> rows = new ArrayList<>();
    List<String> refs = new ArrayList<>();
    Map<String, String> fixed = new LinkedHashMap<>();
    if (Subjects.field(command).isPresent()) {
      for (String named : Subjects.named(visit, command)) {
        Ref ref = Subjects.ref(named, Subjects.field(command).get().dataset());
        Row row = Subjects.row(reader, ref);
        rows.add(row);
        refs.add((ref.version().isPresent() && !state.conflict() ? ref : row.ref()).toString());
      }
      if (refs.isEmpty()) {
        throw Refused.subject();
      }
    }
    Optional<FieldInfo> about = beginning.about();
    if (about.isPresent()) {
      FieldInfo field = about.get();
      beginning
          .named(field, typed, targets)
          .ifPresent(
              id -> {
                rows.add(Subjects.row(reader, Ref.of(field.dataset(), id)));
                fixed.put(field.name(), id);
              });
    }
    boolean asks = about.isPresent() && rows.isEmpty();
    Typed stands = rows.size() == 1 ? beginning.values(reader, rows.get(0)) : beginning.usual();
    Typed filled = state.posted() ? typed : typed.or(stands);
    Map<String, String> stored =
        state.conflict()
            ? Stored.beside(command, rows, typed, visit.show().in(zone(rows)))
            : Map.of();
    boolean chosen = command.fields().stream().anyMatch(f -> f.type() == FieldType.ZONE);
    String zone = chosen || !has(command.fields(), FieldType.INSTANT) ? "" : zone(rows);
    Drawing drawing =
        new Drawing(
            command.id(),
            visit.labels(),
            visit.show().in(zone),
            filled,
            rows.size() == 1 ? targets.about(rows.get(0)) : targets,
            state.errors(),
            stored);
    List<FieldInfo> shown =
        command.fields().stream()
            .filter(field -> asks ? field == about.get() : !fixed.containsKey(field.name()))
            .toList();
    return new FormPage(
        visit.words(),
        "/c/" + command.id(),
        asks ? visit.words().text("form.next") : visit.labels().name(command.id()),
        visit.labels().help(command.id()),
        refs,
        rows.stream().map(row -> Named.of(visit, row)).toList(),
        fixed,
        zone,
        drawing.inputs(shown),
        state.problems(),
        state.preview(),
        asks ? "" : Confirmation.asked(visit, command, rows),
        Id.next(visit.platform().clock().instant()),
        visit.token(),
        Visit.local(visit.parameter("_back"), ""),
        Visit.local(visit.parameter("_back"), leave(visit, command, rows)),
        namesScope(command) ? "" : visit.scope().orElse(""),
        state.conflict(),
        !asks && previewed(command),
        asks,
        has(command.fields(), FieldType.FILE),
        state.posted()
            && command.fields().stream()
                .anyMatch(
                    f -> f.type() == FieldType.FILE && !state.errors().containsKey(f.name())));
  }

  /** The zone in which the one row's moments are meant; empty when it names none. */
  private static String zone(List<Row> rows) {
    return rows.size() == 1 ? rows.get(0).text(Column.ZONE) : "";
  }

  /** A dry run is worth a button where much is sent at once. */
  private static boolean previewed(CommandInfo command) {
    return has(command.fields(), FieldType.FILE) || has(command.fields(), FieldType.RECORD);
  }

  private static boolean has(List<FieldInfo> fields, FieldType type) {
    return fields.stream().anyMatch(field -> field.type() == type || has(field.fields(), type));
  }

  /**
   * How a form stands.
   *
   * @param posted true when a person has sent it
   * @param conflict true when somebody else changed the subject meanwhile
   * @param errors sentences by field
   * @param problems sentences that belong to no field
   * @param preview what a dry run said
   */
  record State(
      boolean posted,
      boolean conflict,
      Map<String, String> errors,
      List<String> problems,
      List<String> preview) {

    static State fresh() {
      return new State(false, false, Map.of(), List.of(), List.of());
    }

    static State again() {
      return new State(true, false, Map.of(), List.of(), List.of());
    }
  }
}
