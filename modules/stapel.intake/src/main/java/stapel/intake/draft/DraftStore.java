package stapel.intake.draft;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** The table of what is typed and not handed in. */
@Component(service = DraftStore.class)
public final class DraftStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public DraftStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  Optional<EntryDraft> find(String id) {
    return database.one(
        "select id, version, scope_id, person_id, application_id, title, content, saved_at"
            + " from entry_draft where id = ?",
        DraftStore::read,
        id);
  }

  void add(EntryDraft draft) {
    database.update(
        "insert into entry_draft (id, version, scope_id, person_id, application_id, title, content, saved_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        draft.id(),
        draft.version(),
        draft.call(),
        draft.person(),
        draft.application().isEmpty() ? null : draft.application(),
        draft.title(),
        json(draft.content()),
        draft.saved());
  }

  void update(EntryDraft draft) {
    database.update(
        "update entry_draft set version = ?, title = ?, content = ?, saved_at = ? where id = ?",
        draft.version(),
        draft.title(),
        json(draft.content()),
        draft.saved(),
        draft.id());
  }

  /** Forgets what this person typed; nothing happens when there is no such draft of theirs. */
  public void remove(String id, String person) {
    database.update("delete from entry_draft where id = ? and person_id = ?", id, person);
  }

  /** Texts by name as they are kept. */
  public static Map<String, String> texts(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonParser.parseString(json)
        .getAsJsonObject()
        .asMap()
        .forEach((name, text) -> texts.put(name, text.getAsString()));
    return texts;
  }

  private static String json(Map<String, String> texts) {
    JsonObject object = new JsonObject();
    texts.forEach(object::addProperty);
    return object.toString();
  }

  private static EntryDraft read(Database.Row row) throws SQLException {
    return new EntryDraft(
        row.text(1),
        row.number(2),
        row.text(3),
        row.text(4),
        row.empty(5) ? "" : row.text(5),
        row.text(6),
        texts(row.text(7)),
        row.instant(8));
  }
}
