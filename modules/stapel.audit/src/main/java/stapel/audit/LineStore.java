package stapel.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stapel.api.Text;
import stapel.api.store.Database;

/** SQL of lines and of the chain's end. */
final class LineStore {

  private static final String COLUMNS =
      "id, happened_at, person_id, person_name, origin, scope_id, command, objects, what, digest, number, link";

  private final Database database;

  LineStore(Database database) {
    this.database = database;
  }

  void add(StoredLine line, String digest, Text action, Text changes) {
    List<String> objects = line.refs().stream().map(StoredLine::plain).distinct().toList();
    database.update(
        "insert into line (id, happened_at, person_id, person_name, origin, scope_id, command, objects, subject, what,"
            + " search, digest, action_ru, action_en, changes_ru, changes_en) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?)",
        line.id(),
        line.at(),
        line.person(),
        line.name(),
        line.origin(),
        line.scope(),
        line.command(),
        line.objects(),
        objects.isEmpty() ? "" : objects.get(0),
        line.what(),
        StoredLine.cut(
            Text.searchKey(
                String.join(
                    " ", line.name(), line.command(), action.ru(), action.en(), line.objects())),
            600),
        digest,
        action.ru(),
        action.en(),
        changes.ru(),
        changes.en());
    List<Object[]> more = new ArrayList<>();
    objects.stream().skip(1).forEach(object -> more.add(new Object[] {line.id(), object}));
    if (!more.isEmpty()) {
      database.batch("insert into line_object (line_id, object) values (?, ?)", more);
    }
  }

  /** The latest line with this subject, and the latest that names it among others. */
  List<StoredLine> latest(String object) {
    List<StoredLine> found = new ArrayList<>();
    found.addAll(first("from line where subject = ? order by id desc", object));
    found.addAll(
        first(
            "from line join line_object on line_id = id where object = ? order by line_id desc",
            object));
    return found;
  }

  private List<StoredLine> first(String from, String object) {
    return database.query(
        "select " + COLUMNS + " " + from + " fetch first 1 rows only",
        row -> sealed(row).line(),
        object);
  }

  /** The chain's end; with the lock, nobody else moves it until the transaction ends. */
  Head head(boolean lock) {
    if (lock) {
      database.update("update head set number = number where id = 'chain'");
    }
    return database
        .one(
            "select number, link from head where id = 'chain'",
            row -> new Head(row.number(1), row.text(2)))
        .orElse(new Head(-1, ""));
  }

  void head(Head head) {
    database.update(
        "update head set number = ?, link = ? where id = 'chain'", head.number(), head.link());
  }

  /** Lines that are not sealed yet, by id. */
  List<Sealed> unsealed(int limit) {
    return database.query(
        "select "
            + COLUMNS
            + " from line where number is null order by id fetch first "
            + limit
            + " rows only",
        LineStore::sealed);
  }

  void seal(List<Sealed> lines) {
    List<Object[]> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(new Object[] {line.number(), line.link(), line.line().id()}));
    database.batch("update line set number = ?, link = ? where id = ?", rows);
  }

  /** Every sealed line up to this number, by number. */
  void each(long upTo, Consumer<Sealed> consumer) {
    database.each(
        "select " + COLUMNS + " from line where number <= ? order by number, id",
        LineStore::sealed,
        consumer,
        upTo);
  }

  /** The line that stands last in the chain, if any. */
  Optional<Sealed> last() {
    return database.one(
        "select "
            + COLUMNS
            + " from line where number is not null order by number desc fetch first 1 rows only",
        LineStore::sealed);
  }

  private static Sealed sealed(Database.Row row) throws SQLException {
    StoredLine line =
        new StoredLine(
            row.text(1),
            row.instant(2),
            row.text(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7),
            row.text(8),
            row.text(9));
    return new Sealed(line, row.text(10), row.number(11), row.empty(12) ? "" : row.text(12));
  }

  /**
   * The end of the chain.
   *
   * @param number how many lines are sealed; -1 when the row is gone
   */
  record Head(long number, String link) {}

  /**
   * A line with its digest, its place and its link; 0 and the empty text while it is not sealed.
   */
  record Sealed(StoredLine line, String digest, long number, String link) {}
}
