package stapel.doors.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stapel.api.data.Source;
import stapel.api.grant.Rows;
import stapel.api.store.Database;

/**
 * What one request has to ask the database before it can compose: ids that a person sees, imports
 * not applied.
 */
final class Moment {

  /** More ids than this are left to the engine. */
  static final int BOUND = 1_000;

  private final Database database;
  private final Names names;
  private final String person;
  private final Map<Rows.Seen, List<String>> seen = new HashMap<>();
  private final Map<String, List<String>> pending = new HashMap<>();

  Moment(Database database, Names names, String person) {
    this.database = database;
    this.names = names;
    this.person = person;
  }

  /** {@code column in (the ids the view names for the person)}. */
  Sql seen(String column, Rows.Seen view) {
    List<String> ids = seen.computeIfAbsent(view, this::readSeen);
    return ids.size() > BOUND
        ? Sql.of(column + " in (").add(personal(view)).add(")")
        : Sql.in(column, ids);
  }

  /** Ids of the imports whose rows are not to be seen yet. */
  List<String> pending(Source source) {
    return source
        .pending()
        .map(
            p ->
                pending.computeIfAbsent(
                    source.schema() + "." + p.imports(), key -> readPending(source, p)))
        .orElse(List.of());
  }

  private List<String> readSeen(Rows.Seen view) {
    Sql sql = personal(view).add(" fetch first " + (BOUND + 1) + " rows only");
    return database.query(sql.text(), row -> row.text(1), sql.values());
  }

  private Sql personal(Rows.Seen view) {
    return Sql.of(
        "select "
            + names.quoted("id")
            + " from "
            + names.table(view.schema(), view.view())
            + " where "
            + names.quoted("person_id")
            + " = ?",
        person);
  }

  private List<String> readPending(Source source, Source.Pending imports) {
    String sql =
        "select "
            + names.quoted("id")
            + " from "
            + names.table(source.schema(), imports.imports())
            + " where "
            + names.quoted("applied_at")
            + " is null";
    return database.query(sql, row -> row.text(1));
  }
}
