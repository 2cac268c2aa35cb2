package stapel.doors.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import stapel.api.Id;
import stapel.api.command.Event;
import stapel.api.store.Database;
import stapel.doors.codec.EventCodec;

/** Events and who still waits for them. Inside a transaction. */
public final class EventStore {

  private static final int SHOWN = 1_000;

  private final Database database;
  private final Listeners listeners;
  private final AtomicLong sequence = new AtomicLong();

  /** Keeps them in the doors' own tables. */
  public EventStore(Database database, Listeners listeners) {
    this.database = database;
    this.listeners = listeners;
  }

  /** Writes events and a delivery for each listener that is known; true when there is one. */
  public boolean write(List<Event> events, Origin origin) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> deliveries = new ArrayList<>();
    Map<String, Set<String>> waiting = new HashMap<>();
    for (Event event : events) {
      String id = Id.next(origin.at);
      long seq = next(origin.at);
      String type = event.getClass().getName();
      rows.add(
          new Object[] {
            id,
            seq,
            type,
            event.object(),
            EventCodec.write(event),
            origin.person,
            origin.name,
            origin.scope,
            origin.command,
            origin.at
          });
      for (String listener : waiting.computeIfAbsent(type, this::waiting)) {
        deliveries.add(new Object[] {Id.next(origin.at), listener, id, seq, type, event.object()});
      }
    }
    database.batch(
        "insert into event (id, seq, type, object, body, person, person_name, scope_id, command, happened_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    database.batch(
        "insert into delivery (id, listener, event_id, seq, type, object, attempts, set_aside, version)"
            + " values (?, ?, ?, ?, ?, ?, 0, false, 1)",
        deliveries);
    return !deliveries.isEmpty();
  }

  /**
   * Deliveries to these listeners after this one, in their order, at most 200.
   *
   * @param deaf for whom and where events wait
   */
  List<Pending> pending(Set<String> present, List<Deaf> deaf, long seq, String id) {
    if (present.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(seq, seq, id));
    values.addAll(present);
    StringBuilder hearing = new StringBuilder();
    for (Deaf one : deaf) {
      hearing
          .append(" and not (d.listener in (?" + ", ?".repeat(one.listeners.size() - 1))
          .append(") and e.scope_id in (?" + ", ?".repeat(one.scopes.size() - 1) + "))");
      values.addAll(one.listeners);
      values.addAll(one.scopes);
    }
    return database.query(
        "select d.id, d.seq, d.listener, d.object, d.attempts, e.body, e.scope_id"
            + " from delivery d join event e on e.id = d.event_id"
            + " where d.set_aside = false and (d.seq > ? or (d.seq = ? and d.id > ?)) and d.listener in (?"
            + ", ?".repeat(present.size() - 1)
            + ")"
            + hearing
            + " order by d.seq, d.id fetch first 200 rows only",
        row ->
            new Pending(
                row.text(1),
                row.number(2),
                row.text(3),
                row.text(4),
                (int) row.number(5),
                row.text(6),
                row.text(7)),
        values.toArray());
  }

  /** Takes a delivery; false when another node was quicker. */
  boolean take(String delivery) {
    return database.update("delete from delivery where id = ?", delivery) == 1;
  }

  /** Counts a failure and says whether the delivery waits no more. */
  void failed(Pending delivery, boolean aside, String error, Instant now) {
    database.update(
        "update delivery set attempts = attempts + 1, set_aside = ?, error = ?, failed_at = ?, version = version + 1"
            + " where id = ?",
        aside,
        error.length() > SHOWN ? error.substring(0, SHOWN) : error,
        now,
        delivery.id());
  }

  /** Puts a delivery back among those that wait. */
  void again(String delivery) {
    database.update(
        "update delivery set attempts = 0, set_aside = false, version = version + 1 where id = ?",
        delivery);
  }

  /** Grows with every event of this server, also when the clock steps back. */
  private long next(Instant now) {
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    return sequence.updateAndGet(last -> Math.max(last + 1, micros));
  }

  private Set<String> waiting(String type) {
    Set<String> all = new LinkedHashSet<>(listeners.present(type));
    all.addAll(database.query("select id from listener where type = ?", row -> row.text(1), type));
    return all;
  }

  /** Who caused events, where and when. */
  public record Origin(String person, String name, String scope, String command, Instant at) {}

  /**
   * Listeners whose module is switched off somewhere.
   *
   * @param listeners their ids, at least one
   * @param scopes where, at least one
   */
  record Deaf(List<String> listeners, Set<String> scopes) {}

  /** One event for one listener. */
  record Pending(
      String id,
      long seq,
      String listener,
      String object,
      int attempts,
      String body,
      String scope) {}
}
