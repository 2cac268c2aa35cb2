package stapel.settings.history;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;

/** Writes who changed what. Nothing here is ever changed or removed. */
@Component(service = ChangeStore.class)
public final class ChangeStore {

  private final Database database;

  /** Over the tables of this bundle. */
  @Activate
  public ChangeStore(@Reference(target = "(stapel.schema=settings)") Database database) {
    this.database = database;
  }

  /** One line, in the call's transaction. */
  public void write(Call call, Change change) {
    database.update(
        "insert into setting_change (id, scope_id, definition, attribute, title_ru, title_en, title_search, act,"
            + " before_value, before_ru, before_en, after_value, after_ru, after_en, reason, changed_at,"
            + " person_id, person_name)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        call.newId(),
        change.scope(),
        change.group(),
        change.key(),
        change.title().ru(),
        change.title().en(),
        change.search(),
        change.act().key(),
        change.before().stored(),
        change.before().words().ru(),
        change.before().words().en(),
        change.after().stored(),
        change.after().words().ru(),
        change.after().words().en(),
        change.reason(),
        call.now(),
        call.person(),
        call.name());
  }
}
