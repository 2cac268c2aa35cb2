package stapel.intake.call;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;

/** The tables of calls, their steps and extensions. */
@Component(service = CallStore.class)
public final class CallStore {

  private static final String FACTS =
      "select id, number, programme_id, title_ru, title_en, state, blind, opens_at, closes_at, zone, currency"
          + " from open_call where ";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public CallStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  /** The call of this id. */
  public Optional<CallFacts> find(String id) {
    return database.one(FACTS + "id = ?", CallStore::facts, id);
  }

  /** The call of this number. */
  public Optional<CallFacts> byNumber(String number) {
    return database.one(FACTS + "number = ?", CallStore::facts, number);
  }

  /** Announced calls to be opened and open ones to be closed by now. */
  List<CallFacts> due(Instant now) {
    return database.query(
        FACTS
            + "state = 'published' and opens_at <= ? and closes_at > ?"
            + " or state = 'open' and closes_at <= ? order by id",
        CallStore::facts,
        now,
        now,
        now);
  }

  List<CallFacts> inProgramme(String programme) {
    return database.query(
        FACTS + "programme_id = ? order by created_at desc, id desc", CallStore::facts, programme);
  }

  void add(CallFacts call, Text summary, Instant now) {
    database.update(
        "insert into open_call (id, scope_id, version, programme_id, number, title_ru, title_en, title_sort,"
            + " title_search, summary_ru, summary_en, state, opens_at, closes_at, zone, currency, blind, series,"
            + " last_number, created_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        call.id(),
        call.id(),
        call.programme(),
        call.number(),
        call.title().ru(),
        call.title().en(),
        Text.sortKey(call.title().ru() + call.title().en()),
        Text.searchKey(call.title().ru() + " " + call.title().en() + " " + call.number()),
        summary.ru(),
        summary.en(),
        call.state().key(),
        call.opens().orElse(null),
        call.closes().orElse(null),
        call.zone().getId(),
        call.currency().getCurrencyCode(),
        call.blind(),
        inProgramme(call.programme()).size(),
        now);
  }

  void edit(CallFacts call, Text summary) {
    database.update(
        "update open_call set version = version + 1, title_ru = ?, title_en = ?, title_sort = ?, title_search = ?,"
            + " summary_ru = ?, summary_en = ?, opens_at = ?, closes_at = ?, zone = ?, currency = ?, blind = ?"
            + " where id = ?",
        call.title().ru(),
        call.title().en(),
        Text.sortKey(call.title().ru() + call.title().en()),
        Text.searchKey(call.title().ru() + " " + call.title().en() + " " + call.number()),
        summary.ru(),
        summary.en(),
        call.opens().orElse(null),
        call.closes().orElse(null),
        call.zone().getId(),
        call.currency().getCurrencyCode(),
        call.blind(),
        call.id());
  }

  void state(String id, CallState from, CallState to) {
    database.update(
        "update open_call set version = version + 1, state = ?, resumes_to = ? where id = ?",
        to.key(),
        to == CallState.SUSPENDED ? from.key() : null,
        id);
  }

  Optional<CallState> resumesTo(String id) {
    return database
        .one(
            "select resumes_to from open_call where id = ?",
            row -> row.text(1) == null ? "" : row.text(1),
            id)
        .filter(key -> !key.isEmpty())
        .map(CallState::of);
  }

  void opens(String id, Instant opens) {
    database.update("update open_call set opens_at = ? where id = ?", opens, id);
  }

  void closes(String id, Instant closes) {
    database.update("update open_call set closes_at = ? where id = ?", closes, id);
  }

  void step(
      String id, String call, CallState from, CallState to, String reason, Instant now, String by) {
    database.update(
        "insert into call_step (id, scope_id, from_state, to_state, reason, made_at, made_by)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        call,
        from.key(),
        to.key(),
        reason,
        now,
        by);
  }

  void extension(
      String id,
      String call,
      Instant before,
      Instant closes,
      String reason,
      Instant now,
      String by) {
    database.update(
        "insert into extension (id, scope_id, before_at, closes_at, reason, made_at, made_by)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        call,
        before,
        closes,
        reason,
        now,
        by);
  }

  /**
   * Takes the next numbers of a call for its applications, {@code 0-27} for the 27th of a
   * programme's first call.
   */
  public List<String> takeNumbers(String call, int count) {
    database.update("update open_call set last_number = last_number + ? where id = ?", count, call);
    return database
        .one(
            "select series, last_number from open_call where id = ?",
            row -> numbers(row.number(1), row.number(2), count),
            call)
        .orElseThrow();
  }

  private static List<String> numbers(long series, long last, int count) {
    return LongStream.rangeClosed(last - count + 1, last).mapToObj(n -> series + "-" + n).toList();
  }

  private static CallFacts facts(Database.Row row) throws SQLException {
    return CallFacts.of(
        row.text(1),
        row.text(2),
        row.text(3),
        new Text(row.text(4), row.text(5)),
        CallState.of(row.text(6)),
        row.flag(7),
        Optional.ofNullable(row.instant(8)),
        Optional.ofNullable(row.instant(9)),
        ZoneId.of(row.text(10)),
        Currency.getInstance(row.text(11)));
  }
}
