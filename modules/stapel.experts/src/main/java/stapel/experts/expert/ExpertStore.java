package stapel.experts.expert;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;

/** The table of a call's experts. */
@Component(service = ExpertStore.class)
public final class ExpertStore {

  private static final String EXPERTS =
      "select id, scope_id, person_id, code, name, email, territory, panel_group, topics, max_load"
          + " from call_expert where ";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ExpertStore(@Reference(target = "(stapel.schema=experts)") Database database) {
    this.database = database;
  }

  public Optional<CallExpert> find(String id) {
    return database.one(EXPERTS + "id = ?", ExpertStore::expert, id);
  }

  public Optional<CallExpert> find(String call, String person) {
    return database.one(
        EXPERTS + "scope_id = ? and person_id = ?", ExpertStore::expert, call, person);
  }

  public List<CallExpert> ofCall(String call) {
    return database.query(
        EXPERTS + "scope_id = ? order by code_sort, id", ExpertStore::expert, call);
  }

  public void add(CallExpert expert, Instant now) {
    database.update(
        "insert into call_expert (id, scope_id, version, person_id, code, code_sort, name, name_sort, name_search,"
            + " email, territory, panel_group, topics, max_load, created_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        expert.id(),
        expert.call(),
        expert.person(),
        expert.code(),
        CodeOrder.key(expert.code()),
        expert.name(),
        Text.sortKey(expert.name()),
        Text.searchKey(expert.name() + " " + expert.email()),
        expert.email().isEmpty() ? null : expert.email(),
        expert.territory().isEmpty() ? null : expert.territory(),
        expert.group().isEmpty() ? null : expert.group(),
        expert.topics(),
        expert.maxLoad().orElse(null),
        now);
  }

  public void edit(CallExpert expert) {
    database.update(
        "update call_expert set version = version + 1, code = ?, code_sort = ?, territory = ?, panel_group = ?,"
            + " topics = ?, max_load = ? where id = ?",
        expert.code(),
        CodeOrder.key(expert.code()),
        expert.territory().isEmpty() ? null : expert.territory(),
        expert.group().isEmpty() ? null : expert.group(),
        expert.topics(),
        expert.maxLoad().orElse(null),
        expert.id());
    database.update(
        "update invitation set version = version + 1, code = ?, code_sort = ? where expert_id = ?",
        expert.code(),
        CodeOrder.key(expert.code()),
        expert.id());
  }

  public void remove(String id) {
    database.update("delete from expert_tie where expert_id = ?", id);
    database.update("delete from derived_conflict where expert_id = ?", id);
    database.update("delete from invitation where expert_id = ?", id);
    database.update("delete from call_expert where id = ?", id);
  }

  private static CallExpert expert(Database.Row row) throws SQLException {
    return new CallExpert(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6) == null ? "" : row.text(6),
        row.text(7) == null ? "" : row.text(7),
        row.text(8) == null ? "" : row.text(8),
        row.text(9),
        row.empty(10) ? Optional.empty() : Optional.of((int) row.number(10)));
  }
}
