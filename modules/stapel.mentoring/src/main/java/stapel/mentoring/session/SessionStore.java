package stapel.mentoring.session;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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

  static final String TEAM = "team/";

  /** Two transactions may have read a session; who writes second must not undo the first. */
  private static final String AS_READ = " where id = ? and state = ? and hour_id = ?";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public SessionStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  /** The session of this id. */
  public Optional<Booked> find(String id) {
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
   * @return false when somebody has ended or moved it since it was read; the caller then refuses
   * @throws stapel.api.store.StoreException DUPLICATE when mentor, team or room is taken
   */
  boolean move(Booked session, Hour hour, Instant now) {
    release(session.id());
    take(session.id(), hour, session.application());
    return database.update(
            "update mentor_session set version = version + 1, edition = edition + 1, changed_at = ?,"
                + " hour_id = ?, mentor_id = ?, starts_at = ?, length_min = ?, zone_id = ?,"
                + " local_start = ?, room = ?, link = ?"
                + AS_READ,
            now,
            hour.id(),
            hour.mentor(),
            hour.start(),
            hour.minutes(),
            hour.zone(),
            hour.localStart(),
            hour.room(),
            hour.link(),
            session.id(),
            Booked.State.BOOKED.key(),
            session.hour())
        == 1;
  }

  /**
   * Ends a session; its hour stays taken until {@link #release}.
   *
   * @return false when somebody has ended or moved it since it was read; the caller then refuses
   */
  boolean close(Booked session, Booked.State state, Optional<String> reason, Instant now) {
    return database.update(
            "update mentor_session set version = version + 1, edition = edition + 1, changed_at = ?,"
                + " state = ?, reason = ?"
                + AS_READ,
            now,
            state.key(),
            reason.orElse(null),
            session.id(),
            Booked.State.BOOKED.key(),
            session.hour())
        == 1;
  }

  /** True when nobody has the hour's room while it lasts. */
  boolean roomFree(Hour hour) {
    return database
            .one(
                "select count(*) from busy where who = ? and moment_at >= ? and moment_at < ?",
                row -> row.number(1),
                hour.takesRoom(),
                hour.start(),
                hour.start().plus(Duration.ofMinutes(hour.minutes())))
            .orElse(0L)
        == 0;
  }

  void release(String id) {
    database.update("delete from busy where session_id = ?", id);
  }

  /** Whether the mentor, the room or the team of this application is elsewhere in this hour. */
  boolean taken(Hour hour, String application) {
    return clash(hour, application, "").isPresent();
  }

  /**
   * The session for which the mentor, the team of this application or the room is taken.
   *
   * @param but id of a session that does not count; may be empty
   */
  Optional<Clash> clash(Hour hour, String application, String but) {
    List<Object> values = new ArrayList<>(hour.takes());
    values.add(TEAM + application);
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    List<Instant> moments = hour.moments();
    values.add(moments.get(0));
    values.add(moments.get(moments.size() - 1));
    values.add(but);
    return database
        .query(
            "select b.who, s.application_id, s.mentor_id, s.starts_at, s.length_min"
                + " from busy b join mentor_session s on s.id = b.session_id where b.who in ("
                + marks
                + ") and b.moment_at >= ? and b.moment_at <= ? and b.session_id <> ?"
                + " order by s.starts_at, s.id",
            row ->
                new Clash(
                    row.text(1), row.text(2), row.text(3), row.instant(4), (int) row.number(5)),
            values.toArray())
        .stream()
        .min(Comparator.comparingInt(Clash::order));
  }

  /** Whether the team of this application has this very hour. */
  boolean sits(String hour, String application) {
    return database
        .one(
            "select id from mentor_session where hour_id = ? and application_id = ? and state = ?",
            row -> row.text(1),
            hour,
            application,
            Booked.State.BOOKED.key())
        .isPresent();
  }

  /** Booked sessions of a team that begin after this moment, by time. */
  List<Ahead> ahead(String application, Instant now) {
    return database.query(
        "select mentor_id, starts_at, zone_id from mentor_session"
            + " where application_id = ? and state = ? and starts_at > ? order by starts_at, id",
        row -> new Ahead(row.text(1), row.instant(2), row.text(3)),
        application,
        Booked.State.BOOKED.key(),
        now);
  }

  /** A session to come. */
  record Ahead(String mentor, Instant start, String zone) {}

  private void take(String id, Hour hour, String application) {
    List<String> all = new ArrayList<>(hour.takes());
    all.add(TEAM + application);
    List<Object[]> rows = new ArrayList<>();
    for (String who : all) {
      hour.moments().forEach(moment -> rows.add(new Object[] {who, moment, id}));
    }
    database.batch("insert into busy (who, moment_at, session_id) values (?, ?, ?)", rows);
  }
}
