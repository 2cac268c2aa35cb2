package stapel.intake.field;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.data.ColumnClass;
import stapel.api.store.Database;

/** The table of form fields. */
@Component(service = FieldStore.class)
public final class FieldStore {

  private static final String FIELDS =
      "select id, scope_id, field_key, label_ru, label_en, guidance_ru, guidance_en, kind, choices, required,"
          + " cell_class, sortable, place, created_at from form_field where ";

  private static final Comparator<Dated> FORM =
      Comparator.comparingInt((Dated d) -> d.field.place())
          .thenComparing(Dated::created)
          .thenComparing(d -> d.field.id());

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public FieldStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  /** The fields of a call in the form's order. */
  public List<FormField> ofCall(String call) {
    // Sorted here: a form has a few dozen fields, and a sort costs the engine more than its rows.
    return database.query(FIELDS + "scope_id = ?", FieldStore::dated, call).stream()
        .sorted(FORM)
        .map(Dated::field)
        .toList();
  }

  Optional<FormField> find(String id) {
    return database.one(FIELDS + "id = ?", FieldStore::field, id);
  }

  void add(FormField field, Instant now) {
    database.update(
        "insert into form_field (id, scope_id, version, field_key, label_ru, label_en, guidance_ru, guidance_en,"
            + " kind, choices, required, cell_class, sortable, place, created_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        field.id(),
        field.call(),
        field.key(),
        field.label().ru(),
        field.label().en(),
        field.guidance().ru(),
        field.guidance().en(),
        field.kind().key(),
        String.join("\n", field.choices()),
        field.required(),
        field.cellClass().name().toLowerCase(Locale.ROOT),
        field.sortable(),
        field.place(),
        now);
  }

  void edit(FormField field) {
    database.update(
        "update form_field set version = version + 1, label_ru = ?, label_en = ?, guidance_ru = ?, guidance_en = ?,"
            + " kind = ?, choices = ?, required = ?, cell_class = ?, sortable = ?, place = ? where id = ?",
        field.label().ru(),
        field.label().en(),
        field.guidance().ru(),
        field.guidance().en(),
        field.kind().key(),
        String.join("\n", field.choices()),
        field.required(),
        field.cellClass().name().toLowerCase(Locale.ROOT),
        field.sortable(),
        field.place(),
        field.id());
  }

  void remove(String id) {
    database.update("delete from form_field where id = ?", id);
  }

  /**
   * True when some application of the call answers this field, those of an unfinished import
   * included.
   */
  boolean answered(FormField field) {
    return !database
        .query(
            "select id from application where scope_id = ? and answers like ? fetch first 1 rows only",
            row -> row.text(1),
            field.call(),
            "%\"" + field.key() + "\":%")
        .isEmpty();
  }

  private static Dated dated(Database.Row row) throws SQLException {
    return new Dated(field(row), row.instant(14));
  }

  private static FormField field(Database.Row row) throws SQLException {
    String choices = row.text(9);
    return new FormField(
        row.text(1),
        row.text(2),
        row.text(3),
        new Text(row.text(4), row.text(5)),
        new Text(row.text(6), row.text(7)),
        FieldKind.of(row.text(8)),
        choices == null || choices.isEmpty() ? List.of() : List.of(choices.split("\n")),
        row.flag(10),
        ColumnClass.valueOf(row.text(11).toUpperCase(Locale.ROOT)),
        row.flag(12),
        (int) row.number(13));
  }

  /** A field and when it was made. */
  private record Dated(FormField field, Instant created) {}
}
