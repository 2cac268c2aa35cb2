package stapel.experts.conflict;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.store.Database;

/** The table of ties. */
@Component(service = TieStore.class)
public final class TieStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public TieStore(@Reference(target = "(stapel.schema=experts)") Database database) {
    this.database = database;
  }

  public List<Tie> ofCall(String call) {
    return database.query(
        "select id, scope_id, expert_id, kind, tied_to from expert_tie where scope_id = ? order by id",
        row ->
            new Tie(row.text(1), row.text(2), row.text(3), Tie.Kind.of(row.text(4)), row.text(5)),
        call);
  }

  /** The same tie of the expert, if it is known already. */
  public Optional<String> same(Tie tie) {
    return database.one(
        "select id from expert_tie where expert_id = ? and kind = ? and tied_search = ?",
        row -> row.text(1),
        tie.expert(),
        tie.kind().key(),
        tie.compared());
  }

  public void add(Tie tie, Call call) {
    database.update(
        "insert into expert_tie (id, scope_id, version, expert_id, kind, tied_to, tied_sort, tied_search, noted_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?)",
        tie.id(),
        tie.call(),
        tie.expert(),
        tie.kind().key(),
        tie.to(),
        Text.sortKey(tie.to()),
        tie.compared(),
        call.now());
  }

  public void remove(String id) {
    database.update("delete from expert_tie where id = ?", id);
  }
}
