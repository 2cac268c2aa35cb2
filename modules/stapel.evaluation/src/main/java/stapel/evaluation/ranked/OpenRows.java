package stapel.evaluation.ranked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Registries;
import stapel.api.Text;
import stapel.api.store.Database;

/** The rows of rankings that people or a lot must still settle. */
@Component(service = OpenRows.class)
public final class OpenRows {
  /** Step of a row in the group that an expected rank leaves to the lot. */
  public static final String GREY = "grey";

  /** Before the position a lot gave. */
  private static final String DRAWN = "drawn: ";

  private final Database database;
  private final StepText steps;

  /** Works on the module's own tables. */
  @Activate
  public OpenRows(
      @Reference(target = "(stapel.schema=evaluation)") Database database,
      @Reference Registries registries) {
    this.database = database;
    this.steps = new StepText(registries.messages(OpenRows.class), Map.of());
  }

  /**
   * What a ranking leaves open.
   *
   * @param places its rule gives; 0 without a cut
   * @param chosen rows that have one
   */
  public record Open(String ranking, String call, int places, int chosen, List<Row> rows) {}

  /**
   * One row.
   *
   * @param grey true where the rule itself leaves it to the lot
   */
  public record Row(String id, String application, int rank, boolean grey) {}

  /** Of the newest ranking of a call; empty when it is decided or there is none. */
  public Optional<Open> newest(String call) {
    return database
        .one(
            "select id from ranking where scope_id = ? and state in ('computed', 'pending')",
            row -> row.text(1),
            call)
        .flatMap(this::of);
  }

  /** Of a ranking that is the newest one and not decided; else empty. */
  public Optional<Open> of(String ranking) {
    return database
        .one(
            "select scope_id, places from ranking where id = ? and state in ('computed', 'pending')",
            row -> new Open(ranking, row.text(1), (int) row.number(2), 0, List.of()),
            ranking)
        .map(
            found ->
                new Open(ranking, found.call(), found.places(), chosen(ranking), rows(ranking)));
  }

  private int chosen(String ranking) {
    return database
        .one(
            "select count(*) from ranking_row where ranking_id = ? and decision = 'chosen'",
            row -> (int) row.number(1),
            ranking)
        .orElse(0);
  }

  private List<Row> rows(String ranking) {
    return database.query(
        "select id, application_id, rank_no, step from ranking_row where ranking_id = ? and decision = 'open'"
            + " order by line_no",
        row -> new Row(row.text(1), row.text(2), (int) row.number(3), GREY.equals(row.text(4))),
        ranking);
  }

  /**
   * Settles an open row by a lot.
   *
   * @param position among all that have places or wait for one, from 1
   * @param order in the lot, from 1
   */
  public void drawn(String row, int position, int order) {
    Text words = steps.of(DRAWN + order);
    database.update(
        "update ranking_row set step = ?, step_ru = ?, step_en = ?, version = version + 1, decision = case"
            + " when (select r.places from ranking r where r.id = ranking_row.ranking_id) >= ? then 'chosen'"
            + " when (select r.places + r.reserve_places from ranking r where r.id = ranking_row.ranking_id) >= ?"
            + " then 'reserve' else 'refused' end where id = ? and decision = 'open'",
        DRAWN + order,
        words.ru(),
        words.en(),
        position,
        position,
        row);
  }

  /** Leaves an open row to a lot. */
  public void take(String row) {
    database.update(
        "update ranking_row set by_lot = ?, version = version + 1 where id = ?", true, row);
  }

  /** Gives a row that was left to a lot back to people. */
  public void release(String row) {
    database.update(
        "update ranking_row set by_lot = ?, version = version + 1 where id = ?", false, row);
  }

  /** True for a row that is left to a lot. */
  boolean taken(String row) {
    return database
        .one("select by_lot from ranking_row where id = ?", found -> found.flag(1), row)
        .orElse(false);
  }

  /** Writes down what the rule of a ranking gives, as it holds now. */
  void cut(String ranking, int places, int reserve) {
    database.update(
        "update ranking set places = ?, reserve_places = ? where id = ?", places, reserve, ranking);
  }
}
