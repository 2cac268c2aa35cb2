package stapel.mentoring.feedback;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.mentoring.contact.Side;
import stapel.mentoring.session.Booked;

/** The table of feedback. */
@Component(service = FeedbackStore.class)
public final class FeedbackStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public FeedbackStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  /**
   * Adds what a side says.
   *
   * @throws stapel.api.store.StoreException DUPLICATE when it has spoken already
   */
  String add(Booked session, Side side, int mark, String remark, Call call) {
    String id = call.newId();
    database.update(
        "insert into feedback (id, scope_id, version, session_id, application_id, mentor_id, side,"
            + " mark, remark, released, given_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        session.call(),
        session.id(),
        session.application(),
        session.mentor(),
        side.key(),
        mark,
        remark,
        false,
        call.now());
    return id;
  }

  /** How many sides of a session have spoken. */
  long given(String session) {
    return database
        .one("select count(*) from feedback where session_id = ?", row -> row.number(1), session)
        .orElse(0L);
  }

  /** Shows what was said about a session to both sides; gives how much was hidden until now. */
  int release(String session) {
    return database.update(
        "update feedback set version = version + 1, released = ? where session_id = ? and released = ?",
        true,
        session,
        false);
  }
}
