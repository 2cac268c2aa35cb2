package stapel.mentoring.waiting;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** The table of teams that wait. */
@Component(service = WaitingStore.class)
public final class WaitingStore {

  private static final String WAITING =
      "select id, scope_id, application_id, mentor_id, hour_id, state, joined_at from waiting where ";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public WaitingStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  Optional<Waiting> find(String id) {
    return database.one(WAITING + "id = ?", WaitingStore::waiting, id);
  }

  /** Who waits for an hour, by the moment of joining. */
  List<Waiting> line(String mentor, String hour) {
    return database.query(
        WAITING
            + "mentor_id = ? and state = 'waiting' and (hour_id is null or hour_id = ?)"
            + " order by joined_at, id",
        WaitingStore::waiting,
        mentor,
        hour);
  }

  private static Waiting waiting(Database.Row row) throws SQLException {
    return new Waiting(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        Optional.ofNullable(row.text(5)),
        Waiting.State.valueOf(row.text(6).toUpperCase(Locale.ROOT)),
        row.instant(7));
  }

  /**
   * Adds a place.
   *
   * @throws stapel.api.store.StoreException DUPLICATE when the team waits for the same already
   */
  void add(Waiting waiting) {
    database.update(
        "insert into waiting (id, scope_id, version, application_id, mentor_id, hour_id, wanted, state,"
            + " joined_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?)",
        waiting.id(),
        waiting.call(),
        waiting.application(),
        waiting.mentor(),
        waiting.hour().orElse(null),
        waiting.wanted(),
        waiting.state().key(),
        waiting.joined());
  }

  /**
   * Takes a team's places for this transaction: two hours that become free at once do not look at
   * the same team at once.
   */
  void hold(String application) {
    database.update(
        "update waiting set version = version + 1 where application_id = ? and state = 'waiting'",
        application);
  }

  /** Ends a place; false when somebody else has ended it meanwhile. */
  boolean end(String id, Waiting.State state, Optional<String> session, Instant now) {
    return database.update(
            "update waiting set version = version + 1, state = ?, session_id = ?, wanted = ?,"
                + " ended_at = ? where id = ? and state = 'waiting'",
            state.key(),
            session.orElse(null),
            "over/" + id,
            now,
            id)
        == 1;
  }
}
