package stapel.doors.dataset;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.store.Database;

/** The two reads of a page and its count: ids in order, then the shown cells of these ids. */
final class Pages {

  /** Ids of one statement: for many more Derby reads the whole table instead of its key. */
  static final int TOGETHER = 64;

  private final Database database;
  private final Names names;

  Pages(Database database, Names names) {
    this.database = database;
    this.names = names;
  }

  /** Ids of the page in order. */
  List<String> ids(Opened opened, Query query) {
    Sql sql = ordered(opened, query);
    sql.add(" offset ? rows fetch next ? rows only", (long) query.offset(), (long) query.limit());
    return database.query(sql.text(), row -> row.text(1), sql.values());
  }

  /** Ids of all rows in order, one after another. */
  void ids(Opened opened, Query query, Consumer<String> each) {
    Sql sql = ordered(opened, query);
    database.each(sql.text(), row -> row.text(1), each, sql.values());
  }

  /** How many rows there are, as far as they are counted; waits for nobody who writes. */
  long count(Opened opened, Query query) {
    Sql sql = Sql.of("select count(*) from (select 1 as one").add(opened.rows(query).text());
    sql.add(" fetch first " + Rows.COUNTED + " rows only) counted" + names.passing());
    return database.one(sql.text(), row -> row.number(1), sql.values()).orElse(0L);
  }

  /** The rows of these ids with these columns, by id; titles are still missing. */
  Map<String, Row> rows(Opened opened, Collection<String> ids, List<Placed> shown) {
    List<String> all = List.copyOf(ids);
    Map<String, Row> rows = new HashMap<>();
    for (int first = 0; first < all.size(); first += TOGETHER) {
      int end = Math.min(first + TOGETHER, all.size());
      each(opened, all.subList(first, end), shown, row -> rows.put(row.ref().id(), row));
    }
    return rows;
  }

  private void each(Opened opened, List<String> ids, List<Placed> shown, Consumer<Row> taker) {
    Statement statement = opened.rows(ids);
    Selection selection = new Selection(opened.cells(), 4);
    shown.forEach(placed -> selection.show(placed));
    shown.forEach(statement::join);
    Sql sql = Sql.of("select " + statement.key() + heading(opened) + ", ").add(opened.seen());
    sql.add(selection.text()).add(statement.text(ids));
    Database.RowMapper<Optional<Row>> mapper =
        row ->
            row.number(4) == 1
                ? Optional.of(row(opened.shape(), row, selection))
                : Optional.empty();
    database.each(sql.text(), mapper, seen -> seen.ifPresent(taker), sql.values());
  }

  private Sql ordered(Opened opened, Query query) {
    List<Order.Step> steps = opened.order(query);
    Statement statement = opened.rows(query);
    steps.forEach(step -> statement.join(step.placed()));
    return Sql.of("select " + statement.key())
        .add(statement.text())
        .add(new Order(opened.cells()).text(steps, statement.key()));
  }

  /** Scope and version, or something empty in their place. */
  private String heading(Opened opened) {
    return opened
            .shape()
            .scope()
            .map(column -> ", " + names.column(From.BASE, column))
            .orElse(", ''")
        + opened
            .shape()
            .base()
            .source()
            .version()
            .map(column -> ", " + names.column(From.BASE, column))
            .orElse(", 0");
  }

  private static Row row(Shape shape, Database.Row row, Selection selection) throws SQLException {
    boolean versioned = shape.base().source().version().isPresent();
    OptionalLong version = versioned ? OptionalLong.of(row.number(3)) : OptionalLong.empty();
    String scope = row.text(2) == null ? "" : row.text(2);
    return new Row(new Ref(shape.id(), row.text(1), version), scope, selection.read(row), Map.of());
  }
}
