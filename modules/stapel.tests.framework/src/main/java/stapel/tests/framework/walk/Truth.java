package stapel.tests.framework.walk;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.platform.api.Caller;
import stapel.platform.api.DatasetDoor;

/** Everything that is stored, and by the table who may see which cell of it. */
final class Truth {

  private static final String PLATFORM = "platform";
  private static final Pattern SECRET = Pattern.compile("zq[A-Za-z0-9]+");

  private final AccessTable table;
  private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, Column>> columns = new LinkedHashMap<>();
  private final Map<String, String> above = new HashMap<>();

  private final Sides sides = new Sides(this);

  private Truth(AccessTable table) {
    this.table = table;
  }

  /** Reads all of it as somebody who holds every role everywhere. */
  static Truth read(AccessTable table, DatasetDoor door, Set<String> extended, Caller everything) {
    Truth truth = new Truth(table);
    for (DatasetDoor.DatasetInfo info : door.datasets(everything)) {
      Map<String, Column> keys = new LinkedHashMap<>();
      info.columns().forEach(c -> keys.put(c.column().key(), c.column()));
      truth.columns.put(info.id(), keys);
      Map<String, Row> all = new LinkedHashMap<>();
      Query query = Query.of(info.id()).columns(keys.keySet().toArray(new String[0]));
      door.read(
          everything,
          reader -> {
            reader.stream(query, row -> all.put(row.ref().id(), row));
            if (extended.contains(info.id())) {
              all.replaceAll((id, row) -> whole(reader, row, keys));
            }
            return all;
          });
      truth.rows.put(info.id(), all);
    }
    truth
        .rows
        .get("access.scopes")
        .values()
        .forEach(
            row -> ref(row, "parent").ifPresent(parent -> truth.above.put(row.ref().id(), parent)));
    return truth;
  }

  /** The row with the columns of its own scope as well, which operators made. */
  static Row whole(Reader reader, Row row, Map<String, Column> keys) {
    Rows one = reader.read(Query.of(row.ref().dataset()).row(row.ref().id()));
    one.columns().forEach(column -> keys.putIfAbsent(column.key(), column));
    return one.rows().get(0);
  }

  Set<String> datasets() {
    return rows.keySet();
  }

  Map<String, Row> rows(String dataset) {
    return rows.getOrDefault(dataset, Map.of());
  }

  /** Columns by key, own and contributed, those of operators included. */
  Map<String, Column> columns(String dataset) {
    return columns.getOrDefault(dataset, Map.of());
  }

  /** The rows a person may see and the classes of cells in each. */
  Map<String, Set<ColumnClass>> open(Actor actor, String dataset) {
    Map<String, Set<ColumnClass>> open = new LinkedHashMap<>();
    for (Row row : rows(dataset).values()) {
      Set<ColumnClass> classes = EnumSet.noneOf(ColumnClass.class);
      actor.held().forEach(held -> classes.addAll(classes(actor, held, dataset, row)));
      classes.addAll(
          classes(
              actor, new Actor.Held(actor.known() ? "anybody" : "nobody", PLATFORM), dataset, row));
      if (!classes.isEmpty()) {
        open.put(row.ref().id(), classes);
      }
    }
    return open;
  }

  private Set<ColumnClass> classes(Actor actor, Actor.Held held, String dataset, Row row) {
    Set<ColumnClass> classes = EnumSet.noneOf(ColumnClass.class);
    if (within(row.scope().isEmpty() ? PLATFORM : row.scope(), held.scope())) {
      for (AccessTable.Opened opened : table.opened(dataset, held.role())) {
        if (fits(opened.rows(), actor, row)) {
          classes.addAll(opened.classes());
        }
      }
    }
    return classes;
  }

  /** True when the scope is the other or lies below it. */
  boolean within(String scope, String other) {
    for (String at = scope; at != null; at = above.get(at)) {
      if (at.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** The words of the table for rows, each worked out from what is stored and not from a view. */
  private boolean fits(String word, Actor actor, Row row) {
    String id = row.ref().id();
    return switch (word) {
      case "scope" -> true;
      case "own" -> ref(row, "person").filter(actor.person()::equals).isPresent();
      case "known" -> id.equals(actor.person()) || colleague(actor, id);
      case "assigned" -> read(actor, id, Set.of("assigned", "declared", "conflict"), true);
      case "declared" -> read(actor, id, Set.of("declared"), true);
      case "declared-open" -> read(actor, id, Set.of("declared"), false);
      case "own-sheet" -> ref(row, "expert").filter(actor.person()::equals).isPresent();
      case "own-mark" ->
          ref(row, "sheet")
              .map(sheet -> rows("evaluation.sheets").get(sheet))
              .flatMap(sheet -> ref(sheet, "expert"))
              .filter(actor.person()::equals)
              .isPresent();
      case "own-mentor" -> sides.mentor(actor, row);
      case "own-team" -> sides.team(actor, row);
      case "own-mentor-shared" -> sides.mentor(actor, row) && said(row, "mentor", "for_both");
      case "own-team-shared" -> sides.team(actor, row) && said(row, "team", "for_both");
      case "own-mentor-released" -> sides.mentor(actor, row) && said(row, "mentor", "released");
      case "own-team-released" -> sides.team(actor, row) && said(row, "team", "released");
      case "own-mentor-listed" -> sides.mentor(actor, row) && row.text("side").equals("mentor");
      case "own-team-listed" -> sides.team(actor, row) && row.text("side").equals("team");
      case "own-mentor-standing" -> sides.paired(actor, row) && stands(row);
      case "own-team-standing" -> sides.team(actor, row) && stands(row);
      case "met" -> sides.met(actor, id);
      case "season" -> sides.season(actor, row);
      default -> throw new IllegalArgumentException("the table says " + word);
    };
  }

  private static boolean stands(Row row) {
    return row.text("standing").equals("true");
  }

  private static boolean said(Row row, String side, String open) {
    return row.text("side").equals(side) || row.text(open).equals("true");
  }

  /** Holds a role within the scopes this person is the operator of. */
  private boolean colleague(Actor actor, String person) {
    return rows("access.grants").values().stream()
        .filter(grant -> ref(grant, "person").filter(person::equals).isPresent())
        .anyMatch(
            grant ->
                actor.held().stream()
                    .anyMatch(
                        held ->
                            held.role().equals("operator") && within(grant.scope(), held.scope())));
  }

  private boolean read(Actor actor, String application, Set<String> states, boolean blindToo) {
    return rows("experts.assignments").values().stream()
        .filter(a -> ref(a, "person").filter(actor.person()::equals).isPresent())
        .filter(a -> ref(a, "application").filter(application::equals).isPresent())
        .filter(a -> blindToo || !a.text("blind").equals("true"))
        .anyMatch(a -> states.contains(a.text("state")));
  }

  /**
   * Every secret word that a person may read anywhere: in cells, and in the names of columns, which
   * show where a role of theirs could read such a cell.
   */
  Set<String> secrets(Actor actor) {
    Set<String> words = new HashSet<>();
    for (String dataset : datasets()) {
      Set<ColumnClass> named = EnumSet.noneOf(ColumnClass.class);
      actor.held().stream()
          .flatMap(held -> table.opened(dataset, held.role()).stream())
          .forEach(opened -> named.addAll(opened.classes()));
      open(actor, dataset)
          .forEach(
              (id, classes) ->
                  words.addAll(secrets(dataset, rows(dataset).get(id), classes, named)));
    }
    return words;
  }

  private Set<String> secrets(
      String dataset, Row row, Set<ColumnClass> classes, Set<ColumnClass> named) {
    Set<String> words = new HashSet<>();
    row.cells()
        .forEach(
            (key, cell) -> {
              Column column = columns(dataset).get(key);
              if (classes.contains(column.columnClass())) {
                words.addAll(words(cell.toString()));
              }
              if (named.contains(column.columnClass())) {
                column.label().ifPresent(label -> words.addAll(words(label.toString())));
              }
            });
    return words;
  }

  /** The secret words in a text. */
  static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = SECRET.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  static Optional<String> ref(Row row, String column) {
    return row.cell(column).filter(Ref.class::isInstance).map(cell -> ((Ref) cell).id());
  }
}
