package stapel.mentoring.note;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.mentoring.contact.Side;
import stapel.mentoring.session.Booked;

/** The tables of notes and of what is to be done. */
@Component(service = NoteStore.class)
public final class NoteStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public NoteStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  String note(Booked session, Side side, boolean forBoth, String remark, Call call) {
    String id = call.newId();
    database.update(
        "insert into session_note (id, scope_id, version, session_id, application_id, mentor_id, side,"
            + " for_both, remark, written_by, written_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        session.call(),
        session.id(),
        session.application(),
        session.mentor(),
        side.key(),
        forBoth,
        remark,
        call.name(),
        call.now());
    return id;
  }

  String action(Booked session, String task, Optional<LocalDate> due, Call call) {
    String id = call.newId();
    database.update(
        "insert into action_item (id, scope_id, version, session_id, application_id, mentor_id, task,"
            + " due_on, state, added_at) values (?, ?, 1, ?, ?, ?, ?, ?, 'open', ?)",
        id,
        session.call(),
        session.id(),
        session.application(),
        session.mentor(),
        task,
        due.orElse(null),
        call.now());
    return id;
  }

  /** The mentor and the application of something to be done. */
  Optional<Sides> sides(String action) {
    return database.one(
        "select mentor_id, application_id from action_item where id = ?",
        row -> new Sides(row.text(1), row.text(2)),
        action);
  }

  /** Marks it done; false when it is already. */
  boolean done(String action, Call call) {
    return database.update(
            "update action_item set version = version + 1, state = 'done', done_at = ?"
                + " where id = ? and state = 'open'",
            call.now(),
            action)
        == 1;
  }

  /** Between whom it was agreed. */
  record Sides(String mentor, String application) {}
}
