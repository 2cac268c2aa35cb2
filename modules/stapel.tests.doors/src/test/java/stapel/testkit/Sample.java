package stapel.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Event;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;
import stapel.api.store.Database;

/** A small module of visits with every kind of column, for the tests of the doors. */
final class Sample {

  static final String VISITS = "sample.visits";

  private final Database database;

  Sample(Database database) {
    this.database = database;
  }

  /** A platform with it, two calls and nobody yet. */
  static Testkit start() {
    return prepared(Testkit.start());
  }

  static Testkit prepared(Testkit kit) {
    kit.tables("stapel.sample", Sample.class);
    return kit.add(new Visits(), new Marks(), new Colours(), new Grants())
        .callScope("c1")
        .callScope("c2");
  }

  static Sample of(Testkit kit) {
    return new Sample(kit.tables("stapel.sample", Sample.class));
  }

  void visit(String id, String scope, String title, Long amount) {
    insert(id, scope, title, amount, "open", null);
  }

  void insert(String id, String scope, String title, Long amount, String state, String importId) {
    database.update(
        "insert into visit (id, scope_id, version, title, title_sort, title_search, notes, answers, amount, state,"
            + " visit_day, happened_at, import_id, sum_points, count_points)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        scope,
        title,
        title == null ? null : Text.sortKey(title),
        title == null ? null : Text.searchKey(title),
        "notes of " + id,
        "{\"team\": \"team " + id + "\", \"size\": \"12\"}",
        amount,
        state,
        LocalDate.of(2026, 3, 1),
        Instant.parse("2026-03-01T10:00:00Z"),
        importId,
        amount == null ? null : java.math.BigDecimal.valueOf(amount),
        amount == null ? null : 3L);
  }

  void assign(String person, String id) {
    database.update("insert into assignment (person_id, id) values (?, ?)", person, id);
  }

  void mark(String id, String visit, String points) {
    database.update(
        "insert into mark (id, visit_id, points) values (?, ?, ?)",
        id,
        visit,
        new java.math.BigDecimal(points));
  }

  void colour(String visit, String colour, long secret) {
    database.update(
        "insert into extra (visit_id, colour, secret_number) values (?, ?, ?)",
        visit,
        colour,
        secret);
  }

  Database database() {
    return database;
  }

  @Contribution(id = VISITS, permission = "sample.read", perspective = "sample")
  static final class Visits implements Dataset {

    @Override
    public Source source() {
      return Source.table("sample", "visit").hiding("import_id", "import_run");
    }

    @Override
    public List<Column> columns() {
      return List.of(
          Column.text("title", "title").sorted("title_sort").searched("title_search").asTitle(),
          Column.of("notes", ColumnType.LONG_TEXT, "notes").classed(ColumnClass.CONTENT),
          Column.answer("team", ColumnType.TEXT, "answers", "team").classed(ColumnClass.PERSONAL),
          Column.answer("size", ColumnType.INTEGER, "answers", "size").classed(ColumnClass.OPEN),
          Column.words("words", "words_ru", "words_en").classed(ColumnClass.OPEN),
          Column.of("amount", ColumnType.INTEGER, "amount").classed(ColumnClass.INTERNAL),
          Column.of("cost", ColumnType.MONEY, "amount").in("RUB").classed(ColumnClass.INTERNAL),
          Column.of("day", ColumnType.DATE, "visit_day").classed(ColumnClass.OPEN),
          Column.of("moment", ColumnType.INSTANT, "happened_at").classed(ColumnClass.OPEN),
          Column.choice("state", "state", List.of("open", "closed")).classed(ColumnClass.OPEN),
          Column.of("paid", ColumnType.BOOLEAN, "paid").classed(ColumnClass.OPEN),
          Column.ref("parent", "parent_id", VISITS).classed(ColumnClass.OPEN),
          Column.of("paper", ColumnType.FILE, "paper").classed(ColumnClass.CONTENT),
          Column.mean("points", "sum_points", "count_points").classed(ColumnClass.RESULT));
    }

    @Override
    public List<Sort> order() {
      return List.of(Sort.up("title"));
    }
  }

  /** Grouped marks of another part of the module. */
  @Contribution(id = "sample.marks", permission = "sample.read", dataset = VISITS)
  static final class Marks implements Columns {

    @Override
    public List<Joined> columns(List<String> scopes) {
      Source source =
          Source.joined("sample", "mark", "visit_id")
              .aggregate("marks", Source.Function.COUNT, "points")
              .aggregate("total", Source.Function.SUM, "points")
              .hiding("import_id", "import_run");
      return List.of(
          new Joined(
              source,
              List.of(
                  Column.of("marks", ColumnType.INTEGER, "marks").classed(ColumnClass.RESULT),
                  Column.mean("mean", "total", "marks").classed(ColumnClass.RESULT))));
    }
  }

  /** Plain joined columns, one of them identifying. */
  @Contribution(id = "sample.colours", permission = "sample.read", dataset = VISITS)
  static final class Colours implements Columns {

    @Override
    public List<Joined> columns(List<String> scopes) {
      return List.of(
          new Joined(
              Source.joined("sample", "extra", "visit_id"),
              List.of(
                  Column.of("colour", ColumnType.TEXT, "colour")
                      .sorted("colour")
                      .searched("colour"),
                  Column.of("number", ColumnType.INTEGER, "secret_number")
                      .classed(ColumnClass.OPEN))));
    }
  }

  @Contribution(id = "sample.grants", permission = "sample.read")
  static final class Grants implements Grant {

    @Override
    public List<RowGrant> rows() {
      return List.of(
          new RowGrant("operator", VISITS, Rows.scope(), Set.of(ColumnClass.values())),
          new RowGrant("observer", VISITS, Rows.scope(), Set.of(ColumnClass.OPEN)),
          new RowGrant(
              "expert",
              VISITS,
              Rows.seenBy("sample", "assignment"),
              Set.of(ColumnClass.OPEN, ColumnClass.CONTENT)));
    }

    @Override
    public List<CommandGrant> commands() {
      return List.of(
          new CommandGrant("operator", Set.of("sample.read", "sample.close", "sample.draft")),
          new CommandGrant("observer", Set.of("sample.read")),
          new CommandGrant("expert", Set.of("sample.read")));
    }
  }

  @Contribution(
      id = "sample.close",
      permission = "sample.close",
      dataset = VISITS,
      place = Contribution.Place.ROW)
  static final class Close implements Command<Close.Request> {

    private final Database database;

    Close(Database database) {
      this.database = database;
    }

    @Override
    public Class<Request> request() {
      return Request.class;
    }

    @Override
    public Result execute(Request request, Call call) {
      database.update(
          "update visit set state = 'closed', version = version + 1 where id = ?",
          request.visit.id());
      if (request.reason.equals("no")) {
        throw Refusal.of(Sample.class, Refusal.Kind.CONFLICT, Problem.at("reason", "sample.no"));
      }
      if (request.reason.equals("broken")) {
        throw new IllegalStateException("broken");
      }
      call.changed(request.visit, "state=closed");
      call.emit(new Closed(request.visit.id(), request.reason));
      return Result.of(Ref.of(VISITS, request.visit.id(), request.visit.version().getAsLong() + 1))
          .count("closed", 1);
    }

    private record Request(
        @Field(dataset = VISITS, subject = true) Ref visit, @Field(max = 10) String reason) {}
  }

  /** What happened to a visit. */
  static final class Closed implements Event {

    private final String visit;
    private final String reason;

    private Closed(String visit, String reason) {
      this.visit = visit;
      this.reason = reason;
    }

    String visit() {
      return visit;
    }

    String reason() {
      return reason;
    }

    @Override
    public String object() {
      return VISITS + "/" + visit;
    }
  }
}
