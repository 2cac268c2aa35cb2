package stapel.experts.invitation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.CodeOrder;
import stapel.intake.api.Application;

/** The table of invitations. */
@Component(service = InvitationStore.class)
public final class InvitationStore {

  private static final String FACTS =
      "select id, scope_id, expert_id, person_id, application_id, state from invitation where ";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public InvitationStore(@Reference(target = "(stapel.schema=experts)") Database database) {
    this.database = database;
  }

  /** The invitation of this id; empty when there is none. */
  public Optional<Invitation> find(String id) {
    return database.one(FACTS + "id = ?", InvitationStore::invitation, id);
  }

  /** All of a call. */
  public List<Invitation> ofCall(String call) {
    return database.query(
        FACTS + "scope_id = ? order by code_sort, id", InvitationStore::invitation, call);
  }

  /**
   * Keeps new ones.
   *
   * @param application what they are for; empty for the call as a whole
   */
  void add(List<New> several, Optional<Application> application, String words, Instant now) {
    List<Object[]> rows = new ArrayList<>();
    for (New one : several) {
      rows.add(
          new Object[] {
            one.id(),
            one.expert().call(),
            one.expert().id(),
            one.expert().person(),
            one.expert().code(),
            CodeOrder.key(one.expert().code()),
            application.map(Application::id).orElse(one.expert().call()),
            application.map(Application::id).orElse(null),
            application.map(Application::number).orElse(null),
            words.isEmpty() ? null : words,
            now
          });
    }
    database.batch(
        "insert into invitation (id, scope_id, version, expert_id, person_id, code, code_sort, about, application_id,"
            + " number, state, words, invited_at, reminders)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, 'invited', ?, ?, 0)",
        rows);
  }

  void answer(String id, InvitationState state, String reason, Instant now) {
    database.update(
        "update invitation set version = version + 1, state = ?, reason = ?, answered_at = ? where id = ?",
        state.key(),
        reason.isEmpty() ? null : reason,
        now,
        id);
  }

  void remind(String id, Instant now) {
    database.update(
        "update invitation set version = version + 1, reminders = reminders + 1, reminded_at = ? where id = ?",
        now,
        id);
  }

  void remove(String id) {
    database.update("delete from invitation where id = ?", id);
  }

  private static Invitation invitation(Database.Row row) throws SQLException {
    return new Invitation(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        Optional.ofNullable(row.text(5)),
        InvitationState.of(row.text(6)));
  }

  /** A new invitation of an expert. */
  record New(String id, CallExpert expert) {}
}
