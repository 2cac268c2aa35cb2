package stapel.doors.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.store.Blobs;
import stapel.api.store.Database;
import stapel.api.store.StoreException;
import stapel.doors.calls.CountedCalls;
import stapel.doors.right.Held;
import stapel.doors.right.Rights;
import stapel.platform.api.Access;
import stapel.platform.api.Caller;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Switches;
import stapel.platform.api.Transactions;

/** The dataset door: what a person gets to see passes here. */
@Component(service = {DatasetDoor.class, RowDoor.class})
public final class RowDoor implements DatasetDoor {

  private static final Logger LOG = LoggerFactory.getLogger(RowDoor.class);

  private final Transactions transactions;
  private final Database database;
  private final Access access;
  private final Blobs blobs;
  private final Rights rights;
  private final Names names;
  private final Shapes shapes;
  private final CountedCalls calls;

  /** Stands on the store, on access and on what is registered. */
  @Activate
  public RowDoor(
      @Reference Transactions transactions,
      @Reference(target = "(stapel.schema=doors)") Database database,
      @Reference Access access,
      @Reference Blobs blobs,
      @Reference Registries registries,
      @Reference Switches switches,
      @Reference CountedCalls calls) {
    this.transactions = transactions;
    this.database = database;
    this.access = access;
    this.blobs = blobs;
    this.calls = calls;
    this.rights = new Rights(registries, access, switches, calls);
    this.names = new Names(transactions.dialect());
    this.shapes = new Shapes(registries, new Tables(transactions, names), calls);
  }

  @Override
  public <T> T read(Caller caller, Function<Reader, T> work) {
    return reading(() -> work.apply(reader(rights.of(caller))));
  }

  /** Counts for the bundles whose datasets and columns it uses, until it has read. */
  private <T> T reading(Supplier<T> work) {
    return calls.work(() -> transactions.read(work));
  }

  /** The door for what this caller holds, in the transaction that is open. */
  public CallerReader reader(Held held) {
    Locks locks = new Locks(database, names, transactions.dialect());
    return new CallerReader(opener(held), new Pages(database, names), locks);
  }

  @Override
  public List<DatasetInfo> datasets(Caller caller) {
    return reading(
        () -> {
          Opener opener = opener(rights.of(caller));
          return shapes.datasets().all().stream()
              .filter(opener::may)
              .flatMap(entry -> listed(opener, entry).stream())
              .toList();
        });
  }

  @Override
  public Optional<DatasetInfo> dataset(Caller caller, String id) {
    return reading(
        () -> {
          Opener opener = opener(rights.of(caller));
          return opener.find(id).map(entry -> info(opener, entry));
        });
  }

  @Override
  public Optional<OpenFile> file(Caller caller, String dataset, String row, String column)
      throws IOException {
    Optional<Stored> stored = reading(() -> stored(caller, dataset, row, column));
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new OpenFile(stored.get().cell, blobs.open(stored.get().blob)));
  }

  private Optional<Stored> stored(Caller caller, String dataset, String row, String column) {
    Opener opener = opener(rights.of(caller));
    if (opener.find(dataset).isEmpty()) {
      return Optional.empty();
    }
    Pages pages = new Pages(database, names);
    Query query = Query.of(dataset).row(row);
    Opened found = opener.open(query);
    Opened opened = found.closed() ? found : opener.row(query, found, pages);
    Optional<Placed> placed =
        opened.visible().stream()
            .filter(p -> p.column().key().equals(column) && p.column().type() == ColumnType.FILE)
            .findFirst();
    if (placed.isEmpty() || opened.closed()) {
      return Optional.empty();
    }
    Placed file = placed.get();
    Placed blob =
        new Placed(
            Column.text("blob", ((Column.Plain) file.column().value()).column())
                .classed(file.column().columnClass()),
            file.contribution(),
            file.from(),
            file.off());
    return Optional.ofNullable(pages.rows(opened, List.of(row), List.of(file, blob)).get(row))
        .filter(r -> r.cell(column).isPresent() && r.cell("blob").isPresent())
        .map(r -> new Stored((Row.FileCell) r.cells().get(column), r.text("blob")));
  }

  /** What callers hold, for the other door. */
  public Rights rights() {
    return rights;
  }

  /** One that has just gone, or that fails, is left out of a list; the others are there. */
  private Optional<DatasetInfo> listed(Opener opener, Registry.Entry<Dataset> entry) {
    try {
      return Optional.of(info(opener, entry));
    } catch (Refusal gone) {
      return Optional.empty();
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("describing {} of {}: left out", entry.id(), entry.bundle(), e);
      return Optional.empty();
    }
  }

  private DatasetInfo info(Opener opener, Registry.Entry<Dataset> entry) {
    Opened opened = opener.open(Query.of(entry.id()));
    List<ColumnInfo> columns =
        opened.visible().stream().map(p -> new ColumnInfo(p.column(), p.contribution())).toList();
    return new DatasetInfo(
        entry.id(),
        entry.property("perspective"),
        columns,
        opened.shape().base().source().version().isPresent());
  }

  private Opener opener(Held held) {
    Moment moment = new Moment(database, names, held.caller().person());
    return new Opener(shapes, access, held, moment, names);
  }

  private record Stored(Row.FileCell cell, String blob) {}
}
