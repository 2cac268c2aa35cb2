package stapel.evaluation.criteria;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.evaluation.ranking.Direction;

/** The tables of criteria and anchors. */
@Component(service = CriteriaStore.class)
public final class CriteriaStore {

  private static final String SELECT =
      "select id, scope_id, code, place_no, title_ru, title_en, help_ru, help_en, weight, lowest, highest, step,"
          + " floor_score, direction, skippable, comment_below from criterion";

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public CriteriaStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  /** All of a call in their order; empty when there are none. */
  public List<ScoredCriterion> ofCall(String call) {
    return database.query(
        SELECT + " where scope_id = ? order by place_no, code", CriteriaStore::read, call);
  }

  /** The criterion of this id. */
  public Optional<ScoredCriterion> find(String id) {
    return database.one(SELECT + " where id = ?", CriteriaStore::read, id);
  }

  void insert(ScoredCriterion c) {
    database.update(
        "insert into criterion (id, scope_id, version, code, place_no, title_ru, title_en, help_ru, help_en, weight,"
            + " lowest, highest, step, floor_score, direction, skippable, comment_below)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        c.id(),
        c.call(),
        c.code(),
        c.place(),
        c.title().ru(),
        c.title().en(),
        c.help().ru(),
        c.help().en(),
        c.weight(),
        c.lowest(),
        c.highest(),
        c.step(),
        c.floor().orElse(null),
        key(c.direction()),
        c.skippable(),
        c.commentBelow().orElse(null));
  }

  void update(ScoredCriterion c) {
    database.update(
        "update criterion set version = version + 1, code = ?, place_no = ?, title_ru = ?, title_en = ?, help_ru = ?,"
            + " help_en = ?, weight = ?, lowest = ?, highest = ?, step = ?, floor_score = ?, direction = ?,"
            + " skippable = ?, comment_below = ? where id = ?",
        c.code(),
        c.place(),
        c.title().ru(),
        c.title().en(),
        c.help().ru(),
        c.help().en(),
        c.weight(),
        c.lowest(),
        c.highest(),
        c.step(),
        c.floor().orElse(null),
        key(c.direction()),
        c.skippable(),
        c.commentBelow().orElse(null),
        c.id());
  }

  void anchor(String id, ScoredCriterion criterion, BigDecimal score, Text words) {
    database.update(
        "insert into anchor (id, scope_id, criterion_id, score, words_ru, words_en) values (?, ?, ?, ?, ?, ?)",
        id,
        criterion.call(),
        criterion.id(),
        score,
        words.ru(),
        words.en());
  }

  void dropAnchors(String criterion) {
    database.update("delete from anchor where criterion_id = ?", criterion);
  }

  void delete(String criterion) {
    dropAnchors(criterion);
    database.update("delete from criterion where id = ?", criterion);
  }

  /** How many marks on this criterion are stored, drafts included. */
  long marks(String criterion) {
    return database
        .one("select count(*) from mark where criterion_id = ?", row -> row.number(1), criterion)
        .orElseThrow();
  }

  private static String key(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }

  private static ScoredCriterion read(Database.Row row) throws SQLException {
    return new ScoredCriterion(
        row.text(1),
        row.text(2),
        row.text(3),
        (int) row.number(4),
        new Text(row.text(5), row.text(6)),
        new Text(row.text(7), row.text(8)),
        row.decimal(9).stripTrailingZeros(),
        row.decimal(10).stripTrailingZeros(),
        row.decimal(11).stripTrailingZeros(),
        row.decimal(12).stripTrailingZeros(),
        Optional.ofNullable(row.decimal(13)).map(BigDecimal::stripTrailingZeros),
        Direction.valueOf(row.text(14).toUpperCase(Locale.ROOT)),
        row.flag(15),
        Optional.ofNullable(row.decimal(16)).map(BigDecimal::stripTrailingZeros));
  }
}
