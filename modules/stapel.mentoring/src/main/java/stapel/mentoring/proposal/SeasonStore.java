package stapel.mentoring.proposal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** Hours and sessions of a call as a plan needs them. */
@Component(service = SeasonStore.class)
public final class SeasonStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public SeasonStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  /** Hours that begin after this moment, by time. */
  List<Offer> offers(String call, Instant after) {
    return database.query(
        "select mentor_id, starts_at, length_min, zone_id, room from mentor_hour"
            + " where scope_id = ? and starts_at > ? order by starts_at, mentor_id",
        row ->
            new Offer(
                row.text(1),
                row.instant(2),
                (int) row.number(3),
                row.text(4),
                row.text(5) == null ? "" : row.text(5)),
        call,
        after);
  }

  /** Sessions that are booked or were held, by time. */
  List<Meeting> meetings(String call) {
    return database.query(
        "select id, application_id, mentor_id, starts_at, length_min, locked, state"
            + " from mentor_session where scope_id = ? and state in ('booked', 'held')"
            + " order by starts_at, id",
        row ->
            new Meeting(
                row.text(1),
                row.text(2),
                row.text(3),
                row.instant(4),
                (int) row.number(5),
                row.flag(6),
                row.text(7).equals("booked")),
        call);
  }

  /** Names of a call's mentors by their ids. */
  Map<String, String> mentors(String call) {
    Map<String, String> names = new LinkedHashMap<>();
    database.each(
        "select id, name from mentor where scope_id = ? order by name_sort, id",
        row -> new String[] {row.text(1), row.text(2)},
        mentor -> names.put(mentor[0], mentor[1]),
        call);
    return names;
  }

  /** Says that no plan moves this session, or that plans may again. */
  void lock(String session, boolean locked) {
    database.update(
        "update mentor_session set version = version + 1, locked = ? where id = ?",
        locked,
        session);
  }
}
