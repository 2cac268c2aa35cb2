package stapel.settings.scoped;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.settings.history.Shown;
import stapel.settings.value.MetatypeFile.Attribute;

/** The table of what scopes have set. Rows of modules that have gone stay in it. */
@Component(service = SettingStore.class)
public final class SettingStore {

  private static final String ROWS =
      "select id, scope_id, version, definition, attribute, content, standing, origin_id, state from setting where ";

  private static final String FROZEN = "frozen";

  private final Database database;

  /** Over the tables of this bundle. */
  @Activate
  public SettingStore(@Reference(target = "(stapel.schema=settings)") Database database) {
    this.database = database;
  }

  Optional<Stored> find(String id) {
    return database.one(ROWS + "id = ?", SettingStore::stored, id);
  }

  /** All rows in these scopes, at least one. */
  List<Stored> in(List<String> scopes) {
    return database.query(
        ROWS + "scope_id in (" + marks(scopes) + ")", SettingStore::stored, scopes.toArray());
  }

  /** Those of one definition. */
  List<Stored> in(List<String> scopes, String definition) {
    Object[] values = Stream.concat(scopes.stream(), Stream.of(definition)).toArray();
    return database.query(
        ROWS + "scope_id in (" + marks(scopes) + ") and definition = ?",
        SettingStore::stored,
        values);
  }

  private static String marks(List<String> scopes) {
    return scopes.stream().map(scope -> "?").collect(Collectors.joining(", "));
  }

  /** Adds a row, or replaces the values of the one of this id under its next version. */
  void put(Stored row, Attribute attribute, Text title, Call call) {
    String content = String.join("\n", row.values());
    String shown = Shown.stored(attribute, row.values());
    int updated =
        database.update(
            "update setting set version = version + 1, content = ?, shown = ?, standing = ?, origin_id = ?,"
                + " state = ?, changed_at = ?, person_id = ?, person_name = ? where id = ?",
            content,
            shown,
            row.standing().key(),
            row.origin().orElse(null),
            state(row.frozen()),
            call.now(),
            call.person(),
            call.name(),
            row.id());
    if (updated == 0) {
      database.update(
          "insert into setting (id, scope_id, version, definition, attribute, title_ru, title_en, content, shown,"
              + " secret, standing, origin_id, state, changed_at, person_id, person_name)"
              + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          row.id(),
          row.scope(),
          row.definition(),
          row.attribute(),
          title.ru(),
          title.en(),
          content,
          shown,
          attribute.secret(),
          row.standing().key(),
          row.origin().orElse(null),
          state(row.frozen()),
          call.now(),
          call.person(),
          call.name());
    }
  }

  void remove(String id) {
    database.update("delete from setting where id = ?", id);
  }

  Optional<Instant> frozen(String scope) {
    return database.one(
        "select frozen_at from frozen_scope where id = ?", row -> row.instant(1), scope);
  }

  /** Marks the scope and every row it has already. */
  void freeze(String scope, Instant now) {
    database.update("insert into frozen_scope (id, frozen_at) values (?, ?)", scope, now);
    database.update(
        "update setting set state = ?, version = version + 1 where scope_id = ?",
        state(true),
        scope);
  }

  private static String state(boolean frozen) {
    return frozen ? FROZEN : "live";
  }

  private static Stored stored(Database.Row row) throws SQLException {
    return new Stored(
        row.text(1),
        row.text(2),
        row.number(3),
        row.text(4),
        row.text(5),
        row.text(6).lines().toList(),
        Stored.Standing.valueOf(row.text(7).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.text(8)),
        row.text(9).equals(FROZEN));
  }
}
