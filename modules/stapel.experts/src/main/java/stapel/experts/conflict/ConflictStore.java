package stapel.experts.conflict;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.experts.expert.CodeOrder;

/** The table of derived conflicts. */
@Component(service = ConflictStore.class)
public final class ConflictStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ConflictStore(@Reference(target = "(stapel.schema=experts)") Database database) {
    this.database = database;
  }

  /** A conflict as it is kept. */
  public record Kept(String id, String application, String expert, Cause cause, boolean allowed) {

    String key() {
      return application + " " + expert + " " + cause.key();
    }
  }

  /** All of a call, those that were allowed included. */
  public List<Kept> ofCall(String call) {
    return database.query(
        "select id, application_id, expert_id, cause, state from derived_conflict where scope_id = ?",
        row ->
            new Kept(
                row.text(1),
                row.text(2),
                row.text(3),
                Cause.of(row.text(4)),
                row.text(5).equals("allowed")),
        call);
  }

  void add(Call call, String callId, List<Derived> several) {
    List<Object[]> rows = new ArrayList<>();
    for (Derived one : several) {
      rows.add(
          new Object[] {
            call.newId(),
            callId,
            one.application().id(),
            one.application().number(),
            CodeOrder.key(one.application().number()),
            one.expert().id(),
            one.cause().key(),
            call.now()
          });
    }
    if (!rows.isEmpty()) {
      database.batch(
          "insert into derived_conflict (id, scope_id, version, application_id, number, number_sort, expert_id, cause,"
              + " state, found_at) values (?, ?, 1, ?, ?, ?, ?, ?, 'found', ?)",
          rows);
    }
  }

  void remove(List<String> ids) {
    if (!ids.isEmpty()) {
      database.batch(
          "delete from derived_conflict where id = ?",
          ids.stream().map(id -> new Object[] {id}).toList());
    }
  }

  void allow(String id, String reason) {
    database.update(
        "update derived_conflict set version = version + 1, state = 'allowed', reason = ? where id = ?",
        reason,
        id);
  }
}
