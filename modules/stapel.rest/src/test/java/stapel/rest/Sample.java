package stapel.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.command.Upload;
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
import stapel.api.store.Blobs;
import stapel.api.store.Database;
import stapel.testkit.Testkit;

/** A module of things with a file each, for the tests of this bundle. */
public final class Sample {
  public static final String THINGS = "sample.things";

  private final Database database;

  private Sample(Database database) {
    this.database = database;
  }

  public static Testkit start() {
    Testkit kit = Testkit.start();
    Sample sample = new Sample(kit.tables("stapel.sample", Sample.class));
    kit.add(
        new Things(),
        new Asked(),
        new Grants(),
        new Add(sample.database, kit.blobs()),
        new Rename(sample.database));
    kit.callScope("c1").callScope("c2");
    kit.change(
        () -> {
          sample.thing("a", "c1", "Ёлка", 30L, "");
          sample.thing("b", "c1", "=1+1", 20L, "");
          sample.thing("c", "c1", "Берёза", null, "");
          sample.thing("z", "c2", "foreign", 1L, "");
        });
    return kit;
  }

  /** Adds things to c1, {@code m0} and so on, without a command for each. */
  static void many(Testkit kit, int count) {
    Sample sample = new Sample(kit.tables("stapel.sample", Sample.class));
    kit.change(
        () -> {
          for (int i = 0; i < count; i++) {
            sample.thing("m" + i, "c1", "many", 40L + i, "");
          }
        });
  }

  private void thing(String id, String scope, String title, Long size, String paper) {
    database.update(
        "insert into thing (id, scope_id, version, title, title_sort, title_search, size_mm, price, weight, answers,"
            + " made_on, secret) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        scope,
        title,
        Text.sortKey(title),
        Text.searchKey(title),
        size,
        1250L,
        new java.math.BigDecimal("2.500000"),
        "{\"colour\": \"green\"}",
        LocalDate.of(2026, 1, 31),
        "secret of " + id + paper);
  }

  @Contribution(id = THINGS, permission = "sample.read")
  static final class Things implements Dataset {

    @Override
    public Source source() {
      return Source.table("sample", "thing");
    }

    @Override
    public List<Column> columns() {
      return List.of(
          Column.text("title", "title")
              .sorted("title_sort")
              .searched("title_search")
              .asTitle()
              .classed(ColumnClass.OPEN),
          Column.of("size", ColumnType.INTEGER, "size_mm").classed(ColumnClass.OPEN),
          Column.of("price", ColumnType.MONEY, "price").in("RUB").classed(ColumnClass.OPEN),
          Column.of("weight", ColumnType.DECIMAL, "weight").classed(ColumnClass.OPEN).unlisted(),
          Column.of("made", ColumnType.DATE, "made_on").classed(ColumnClass.OPEN),
          Column.of("secret", ColumnType.TEXT, "secret").classed(ColumnClass.INTERNAL),
          Column.of("paper", ColumnType.FILE, "paper").classed(ColumnClass.CONTENT));
    }

    @Override
    public List<Sort> order() {
      return List.of(Sort.up("title"));
    }
  }

  /** As a field that an operator made. */
  @Contribution(id = "sample.asked", permission = "sample.read", dataset = THINGS)
  static final class Asked implements Columns {

    @Override
    public List<Joined> columns(List<String> scopes) {
      return List.of(
          new Joined(
              Source.joined("sample", "thing", "id"),
              List.of(
                  Column.answer("c1.colour", ColumnType.TEXT, "answers", "colour")
                      .labelled(new Text("Цвет", "Colour"))
                      .classed(ColumnClass.OPEN))));
    }
  }

  @Contribution(id = "sample.grants", permission = "sample.read")
  static final class Grants implements Grant {

    @Override
    public List<RowGrant> rows() {
      return List.of(
          new RowGrant("operator", THINGS, Rows.scope(), Set.of(ColumnClass.values())),
          new RowGrant("administrator", THINGS, Rows.scope(), Set.of(ColumnClass.values())),
          new RowGrant("observer", THINGS, Rows.scope(), Set.of(ColumnClass.OPEN)));
    }

    @Override
    public List<CommandGrant> commands() {
      return List.of(
          new CommandGrant("operator", Set.of("sample.read", "sample.write")),
          new CommandGrant("administrator", Set.of("sample.read", "sample.write")),
          new CommandGrant("observer", Set.of("sample.read")));
    }
  }

  @Contribution(
      id = "sample.add",
      permission = "sample.write",
      dataset = THINGS,
      place = Contribution.Place.LIST)
  static final class Add implements Command<Add.Request> {
    private final Database database;
    private final Blobs blobs;

    Add(Database database, Blobs blobs) {
      this.database = database;
      this.blobs = blobs;
    }

    @Override
    public Class<Request> request() {
      return Request.class;
    }

    @Override
    public Result execute(Request request, Call call) {
      call.progress(1, 2);
      String id = call.newId();
      new Sample(database)
          .thing(id, "c1", request.title, request.size.map(Integer::longValue).orElse(null), "");
      List<Upload> files = new ArrayList<>(request.papers);
      request.paper.ifPresent(files::add);
      for (Upload upload : files) {
        try (InputStream bytes = upload.open()) {
          database.update(
              "update thing set paper = ?, paper_name = ?, paper_size = ? where id = ?",
              blobs.put(bytes),
              upload.name(),
              upload.size(),
              id);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      call.progress(2, 2);
      return Result.of(Ref.of(THINGS, id, 1)).count("added", 1);
    }

    private record Request(
        @Field(max = 20) String title,
        Optional<Integer> size,
        Optional<Upload> paper,
        List<Upload> papers) {}
  }

  @Contribution(
      id = "sample.rename",
      permission = "sample.write",
      dataset = THINGS,
      place = Contribution.Place.ROW)
  static final class Rename implements Command<Rename.Request> {
    private final Database database;

    Rename(Database database) {
      this.database = database;
    }

    @Override
    public Class<Request> request() {
      return Request.class;
    }

    @Override
    public Result execute(Request request, Call call) {
      if (request.title.equals("broken")) {
        throw new IllegalStateException("broken");
      }
      database.update(
          "update thing set title = ?, version = version + 1 where id = ?",
          request.title,
          request.thing.id());
      return Result.of(Ref.of(THINGS, request.thing.id(), request.thing.version().getAsLong() + 1));
    }

    private record Request(
        @Field(dataset = THINGS, subject = true) Ref thing, @Field(max = 50) String title) {}
  }
}
