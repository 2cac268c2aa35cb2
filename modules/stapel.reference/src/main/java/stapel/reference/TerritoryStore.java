package stapel.reference;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.reference.api.Territories;

/** The table of territories. */
@Component(service = {TerritoryStore.class, Territories.class})
public final class TerritoryStore implements Territories {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public TerritoryStore(@Reference(target = "(stapel.schema=reference)") Database database) {
    this.database = database;
  }

  @Override
  public List<Territory> all() {
    return database.query(
        "select id, title_ru, title_en from territory order by id",
        row -> new Territory(row.text(1), new Text(row.text(2), row.text(3))));
  }

  void add(String code, Text title) {
    database.update(
        "insert into territory (id, version, title_ru, title_en, title_sort, title_search) values (?, 1, ?, ?, ?, ?)",
        code,
        title.ru(),
        title.en(),
        Text.sortKey(title.ru()),
        Text.searchKey(title.ru() + " " + title.en()));
  }

  void rename(String code, Text title) {
    database.update(
        "update territory set version = version + 1, title_ru = ?, title_en = ?, title_sort = ?, title_search = ?"
            + " where id = ?",
        title.ru(),
        title.en(),
        Text.sortKey(title.ru()),
        Text.searchKey(title.ru() + " " + title.en()),
        code);
  }
}
