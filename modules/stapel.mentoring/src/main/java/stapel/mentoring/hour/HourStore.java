package stapel.mentoring.hour;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** The table of hours. */
@Component(service = HourStore.class)
public final class HourStore {

  private static final String HOURS =
      "select id, scope_id, mentor_id, starts_at, length_min, zone_id, room, link, state"
          + " from mentor_hour where ";
  private static final String FREE = "free";
  private static final String BOOKED = "booked";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public HourStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  /** The hour of this id. */
  public Optional<Hour> find(String id) {
    return database.one(HOURS + "id = ?", HourStore::hour, id);
  }

  private static Hour hour(Database.Row row) throws SQLException {
    return new Hour(
        row.text(1),
        row.text(2),
        row.text(3),
        row.instant(4),
        (int) row.number(5),
        row.text(6),
        row.text(7),
        row.text(8),
        FREE.equals(row.text(9)));
  }

  /** The mentor's hour that begins then. */
  public Optional<Hour> at(String mentor, Instant start) {
    return database.one(HOURS + "mentor_id = ? and starts_at = ?", HourStore::hour, mentor, start);
  }

  /** The mentor's free hours that begin after this moment, by time. */
  public List<Hour> freeOf(String mentor, Instant after) {
    return database.query(
        HOURS + "mentor_id = ? and state = ? and starts_at > ? order by starts_at, id",
        HourStore::hour,
        mentor,
        FREE,
        after);
  }

  /** The free hours of these mentors that begin after this moment and stood then, by time. */
  public List<Hour> freeOf(Collection<String> mentors, Instant after, Instant then) {
    return mentors.stream()
        .flatMap(
            mentor ->
                database
                    .query(
                        HOURS
                            + "mentor_id = ? and state = ? and starts_at > ? and created_at <= ?"
                            + " order by starts_at, id",
                        HourStore::hour,
                        mentor,
                        FREE,
                        after,
                        then)
                    .stream())
        .toList();
  }

  /** Adds hours, all free. */
  public void add(List<Hour> hours, Instant now) {
    List<Object[]> rows =
        hours.stream()
            .map(
                hour ->
                    new Object[] {
                      hour.id(),
                      hour.call(),
                      hour.mentor(),
                      hour.start(),
                      hour.minutes(),
                      hour.zone(),
                      hour.localStart(),
                      hour.room(),
                      hour.link(),
                      FREE,
                      now
                    })
            .toList();
    database.batch(
        "insert into mentor_hour (id, scope_id, version, mentor_id, starts_at, length_min, zone_id,"
            + " local_start, room, link, state, created_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Says whether a session has it. */
  public void free(String id, boolean free) {
    database.update(
        "update mentor_hour set version = version + 1, state = ? where id = ?",
        free ? FREE : BOOKED,
        id);
  }

  /** It is no longer offered; false when somebody has it now. */
  public boolean withdraw(String id) {
    return database.update("delete from mentor_hour where id = ? and state = ?", id, FREE) == 1;
  }

  /** It is no longer offered. */
  public void remove(String id) {
    database.update("delete from mentor_hour where id = ?", id);
  }
}
