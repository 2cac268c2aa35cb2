package stapel.mentoring.published;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.mentoring.session.PlannedBookings;

/** The tables of published plans. */
@Component(service = PlanStore.class)
public final class PlanStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public PlanStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  /** Adds the next plan of a call; gives its id. */
  public String add(String callId, PlannedBookings.Outcome outcome, Call call) {
    String id = call.newId();
    database.update(
        "insert into mentor_plan (id, scope_id, version, number, kept, added, moved, cancelled,"
            + " published_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?)",
        id,
        callId,
        last(callId) + 1,
        outcome.kept(),
        outcome.count("added"),
        outcome.count("moved"),
        outcome.count("cancelled"),
        call.now());
    List<Object[]> rows =
        outcome.changes().stream().map(change -> row(callId, id, change, call)).toList();
    if (!rows.isEmpty()) {
      database.batch(
          "insert into plan_change (id, scope_id, version, plan_id, session_id, change_kind,"
              + " before_start, after_start, before_mentor_id, after_mentor_id)"
              + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)",
          rows);
    }
    return id;
  }

  private static Object[] row(
      String callId, String plan, PlannedBookings.Change change, Call call) {
    return new Object[] {
      call.newId(),
      callId,
      plan,
      change.session(),
      change.kind(),
      change.before().map(PlannedBookings.Meeting::start).orElse(null),
      change.after().map(PlannedBookings.Meeting::start).orElse(null),
      change.before().map(PlannedBookings.Meeting::mentor).orElse(null),
      change.after().map(PlannedBookings.Meeting::mentor).orElse(null)
    };
  }

  private long last(String callId) {
    return database
        .one("select max(number) from mentor_plan where scope_id = ?", row -> row.number(1), callId)
        .orElse(0L);
  }
}
