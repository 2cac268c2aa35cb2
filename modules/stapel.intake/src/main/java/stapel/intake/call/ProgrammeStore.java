package stapel.intake.call;

import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;

/** The table of programmes. */
@Component(service = ProgrammeStore.class)
public final class ProgrammeStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ProgrammeStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  void add(String id, Text title, Text summary, Instant now) {
    database.update(
        "insert into programme (id, scope_id, version, title_ru, title_en, title_sort, title_search, summary_ru,"
            + " summary_en, created_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)",
        id,
        id,
        title.ru(),
        title.en(),
        Text.sortKey(title.ru() + title.en()),
        Text.searchKey(title.ru() + " " + title.en()),
        summary.ru(),
        summary.en(),
        now);
  }

  void edit(String id, Text title, Text summary) {
    database.update(
        "update programme set version = version + 1, title_ru = ?, title_en = ?, title_sort = ?, title_search = ?,"
            + " summary_ru = ?, summary_en = ? where id = ?",
        title.ru(),
        title.en(),
        Text.sortKey(title.ru() + title.en()),
        Text.searchKey(title.ru() + " " + title.en()),
        summary.ru(),
        summary.en(),
        id);
  }

  Optional<Text> title(String id) {
    return database.one(
        "select title_ru, title_en from programme where id = ?",
        row -> new Text(row.text(1), row.text(2)),
        id);
  }
}
