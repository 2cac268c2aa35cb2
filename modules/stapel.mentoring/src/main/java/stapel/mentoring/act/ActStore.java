package stapel.mentoring.act;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;

/** The tables of acts and their lines. */
@Component(service = ActStore.class)
public final class ActStore {

  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ActStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  /**
   * A period of a mentor that is to be paid.
   *
   * @param call id of the call, also of the scope
   * @param to the last day, inclusive
   * @param rate for an hour in minor units of the currency
   */
  record Period(
      String call,
      String mentor,
      LocalDate from,
      LocalDate to,
      ZoneId zone,
      long rate,
      String currency) {

    private Instant begins() {
      return from.atStartOfDay(zone).toInstant();
    }

    private Instant ends() {
      return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What so many minutes cost, half a minor unit up. */
    long amount(int minutes) {
      return BigDecimal.valueOf(rate)
          .multiply(BigDecimal.valueOf(minutes))
          .divide(HOUR, 0, RoundingMode.HALF_UP)
          .longValueExact();
    }
  }

  /** A session that was held. */
  record Held(
      String session,
      String application,
      Instant start,
      String localStart,
      String zone,
      int minutes) {}

  /** The sessions of a period that were held and stand in no act, by time. */
  List<Held> unpaid(Period period) {
    return database.query(
        "select s.id, s.application_id, s.starts_at, s.local_start, s.zone_id, s.length_min"
            + " from mentor_session s left join act_line l on l.session_id = s.id"
            + " where s.mentor_id = ? and s.state = 'held' and s.starts_at >= ? and s.starts_at < ?"
            + " and l.id is null order by s.starts_at, s.id",
        row ->
            new Held(
                row.text(1),
                row.text(2),
                row.instant(3),
                row.text(4),
                row.text(5),
                (int) row.number(6)),
        period.mentor(),
        period.begins(),
        period.ends());
  }

  /** Adds the next act of the call; gives its id. */
  String add(Period period, List<Held> sessions, Call call) {
    String id = call.newId();
    List<Object[]> lines =
        sessions.stream().map(session -> line(id, period, session, call)).toList();
    database.update(
        "insert into hour_act (id, scope_id, version, number, mentor_id, from_on, to_on, zone_id,"
            + " sessions, length_min, rate, amount, currency, made_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        period.call(),
        last(period.call()) + 1,
        period.mentor(),
        period.from(),
        period.to(),
        period.zone().getId(),
        sessions.size(),
        sessions.stream().mapToInt(Held::minutes).sum(),
        period.rate(),
        sessions.stream().mapToLong(session -> period.amount(session.minutes())).sum(),
        period.currency(),
        call.now());
    database.batch(
        "insert into act_line (id, scope_id, version, act_id, session_id, mentor_id, application_id,"
            + " starts_at, local_start, zone_id, length_min, amount, currency)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lines);
    return id;
  }

  private static Object[] line(String act, Period period, Held session, Call call) {
    return new Object[] {
      call.newId(),
      period.call(),
      act,
      session.session(),
      period.mentor(),
      session.application(),
      session.start(),
      session.localStart(),
      session.zone(),
      session.minutes(),
      period.amount(session.minutes()),
      period.currency()
    };
  }

  private long last(String call) {
    return database
        .one("select max(number) from hour_act where scope_id = ?", row -> row.number(1), call)
        .orElse(0L);
  }

  /** Takes an act away; its sessions can stand in another. */
  void remove(String id) {
    database.update("delete from act_line where act_id = ?", id);
    database.update("delete from hour_act where id = ?", id);
  }
}
