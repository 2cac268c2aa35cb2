package stapel.mentoring.session;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;
import stapel.mentoring.hour.Hour;

/** The tables of sessions and of what is taken by them. */
@Component(service = SessionStore.class)
public final class SessionStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public SessionStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  Optional<Booked> find(String id) {
    return database.one(
        "select id, scope_id, hour_id, mentor_id, application_id, starts_at, state"
            + " from mentor_session where id = ?",
        SessionStore::booked,
        id);
  }

  /** The sessions of a call that are booked and not over, by time. */
  List<Booked> booked(String call) {
    return database.query(
        "select id, scope_id, hour_id, mentor_id, application_id, starts_at, state"
            + " from mentor_session where scope_id = ? and state = ? order by starts_at, id",
        SessionStore::booked,
        call,
        Booked.State.BOOKED.key());
  }

  private static Booked booked(Database.Row row) throws SQLException {
    return new Booked(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.instant(6),
        Booked.State.valueOf(row.text(7).toUpperCase(Locale.ROOT)));
  }

  /**
   * Adds a session.
   *
   * @throws stapel.api.store.StoreException DUPLICATE when mentor, team or room is taken
   */
  void add(String id, Hour hour, String application, Instant now) {
    take(id, hour, application);
    database.update(
        "insert into mentor_session (id, scope_id, version, hour_id, mentor_id, application_id,"
            + " starts_at, length_min, zone_id, local_start, room, link, state, booked_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        hour.call(),
        hour.id(),
        hour.mentor(),
        application,
        hour.start(),
        hour.minutes(),
        hour.zone(),
        hour.localStart(),
        hour.room(),
        hour.link(),
        Booked.State.BOOKED.key(),
        now);
  }

  /**
   * Puts a session into another hour.
   *
   * @throws stapel.api.store.StoreException DUPLICATE when mentor, team or room is taken
   */
  void move(Booked session, Hour hour) {
    release(session.id());
    take(session.id(), hour, session.application());
    database.update(
        "update mentor_session set version = version + 1, hour_id = ?, mentor_id = ?,"
            + " starts_at = ?, length_min = ?, zone_id = ?, local_start = ?, room = ?, link = ? where id = ?",
        hour.id(),
        hour.mentor(),
        hour.start(),
        hour.minutes(),
        hour.zone(),
        hour.localStart(),
        hour.room(),
        hour.link(),
        session.id());
  }

  void close(String id, Booked.State state, Optional<String> reason) {
    database.update(
        "update mentor_session set version = version + 1, state = ?, reason = ? where id = ?",
        state.key(),
        reason.orElse(null),
        id);
  }

  void release(String id) {
    database.update("delete from busy where session_id = ?", id);
  }

  private void take(String id, Hour hour, String application) {
    List<String> all = new ArrayList<>(hour.takes());
    all.add("team/" + application);
    List<Object[]> rows = new ArrayList<>();
    for (String who : all) {
      hour.moments().forEach(moment -> rows.add(new Object[] {who, moment, id}));
    }
    database.batch("insert into busy (who, moment_at, session_id) values (?, ?, ?)", rows);
  }
}
