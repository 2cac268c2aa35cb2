package stapel.evaluation.drawn;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.lottery.Lot;

/** The tables of lots. */
@Component(service = LotStore.class)
public final class LotStore {
  private static final String COLUMNS =
      "id, scope_id, committed_by, committed_text, digest, known_from, random_value, state";

  /** The first digits of a digest name a lot. */
  private static final int NAME = 8;

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public LotStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  Optional<StoredLot> find(String id) {
    return database.one("select " + COLUMNS + " from lot where id = ?", LotStore::read, id);
  }

  /**
   * A lot as it is until the end of this transaction: nobody draws or withdraws it meanwhile. What
   * was read before may have been drawn or withdrawn since.
   */
  StoredLot held(StoredLot lot) {
    database.update("update lot set state = state where id = ?", lot.id());
    return find(lot.id()).orElseThrow();
  }

  /** All of a call, the newest first. */
  List<StoredLot> ofCall(String call) {
    return database.query(
        "select " + COLUMNS + " from lot where scope_id = ? order by committed_at desc, id desc",
        LotStore::read,
        call);
  }

  private static StoredLot read(Database.Row row) throws SQLException {
    return new StoredLot(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.instant(6),
        Optional.ofNullable(row.text(7)),
        row.text(8).equals("withdrawn"));
  }

  /**
   * Keeps a commitment, with its source as it was typed.
   *
   * @param instead the withdrawn lot that it takes the place of
   * @return its id
   */
  String insert(
      String ranking,
      String scope,
      Commitment commitment,
      String source,
      Instant knownFrom,
      Optional<StoredLot> instead,
      Call call) {
    String id = call.newId();
    database.update(
        "insert into lot (id, scope_id, version, ranking_id, name, state, committed_text, digest, places, contenders,"
            + " source, known_from, committed_at, committed_by, instead_of)"
            + " values (?, ?, 1, ?, ?, 'committed', ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        scope,
        ranking,
        commitment.digest().substring(0, NAME),
        new String(commitment.text(), StandardCharsets.UTF_8),
        commitment.digest(),
        commitment.places(),
        commitment.contenders().size(),
        source,
        knownFrom,
        call.now(),
        call.person(),
        instead.map(StoredLot::id).orElse(null));
    return id;
  }

  /** Keeps that a lot decides nothing any more, and why; all of it stays to be read. */
  void withdrawn(StoredLot lot, String reason, Call call) {
    database.update(
        "update lot set state = 'withdrawn', withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?,"
            + " version = version + 1 where id = ?",
        call.now(),
        call.person(),
        reason,
        lot.id());
  }

  /** Keeps what was drawn, each contender under the id of its application. */
  void drawn(
      StoredLot lot, String value, List<Lot.Drawn> order, Map<String, String> ids, Call call) {
    database.update(
        "update lot set state = 'drawn', random_value = ?, drawn_at = ?, drawn_by = ?, version = version + 1"
            + " where id = ?",
        value,
        call.now(),
        call.person(),
        lot.id());
    List<Object[]> lines = new ArrayList<>();
    for (Lot.Drawn line : order) {
      lines.add(
          new Object[] {
            call.newId(),
            lot.call(),
            lot.id(),
            ids.get(line.application()),
            line.application(),
            line.order(),
            line.key(),
            line.wins() ? "in" : "out"
          });
    }
    database.batch(
        "insert into lot_line (id, scope_id, lot_id, application_id, number_text, order_no, sort_key, place)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        lines);
  }

  /** What is kept as drawn, in its order. */
  List<Lot.Drawn> lines(String lot) {
    return database.query(
        "select order_no, number_text, sort_key, place from lot_line where lot_id = ? order by order_no",
        row ->
            new Lot.Drawn((int) row.number(1), row.text(2), row.text(3), row.text(4).equals("in")),
        lot);
  }
}
