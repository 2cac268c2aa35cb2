package stapel.intake.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;
import stapel.intake.api.ApplicationState;

/** Writes applications and their typed answers, many at a time. */
@Component(service = EntryStore.class)
public final class EntryStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public EntryStore(@Reference(target = "(stapel.schema=intake)") Database database) {
    this.database = database;
  }

  /** Writes new applications. */
  public void add(List<Added> several) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> answers = new ArrayList<>();
    for (Added added : several) {
      rows.add(row(added));
      answers.addAll(added.entry().answers().typed(added.id()));
    }
    database.batch(
        "insert into application (id, scope_id, version, number, number_sort, number_search, title, title_sort,"
            + " title_search, organisation, organisation_sort, organisation_search, inn, ogrn, territory, amount,"
            + " currency, zone, state, submitted_at, late, contact_name, contact_email, contact_phone, answers, import_id,"
            + " created_at, changed_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    answers(answers);
  }

  /** Writes what an application says anew; its number, state and receipt stay. */
  void edit(String id, Entry entry, Instant now) {
    database.update(
        "update application set version = version + 1, title = ?, title_sort = ?, title_search = ?, organisation = ?,"
            + " organisation_sort = ?, organisation_search = ?, inn = ?, ogrn = ?, territory = ?, amount = ?,"
            + " contact_name = ?, contact_email = ?, contact_phone = ?, answers = ?, changed_at = ? where id = ?",
        entry.title(),
        Text.sortKey(entry.title()),
        Text.searchKey(entry.title()),
        entry.organisation(),
        Text.sortKey(entry.organisation()),
        Text.searchKey(entry.organisation()),
        filled(entry.inn()),
        filled(entry.ogrn()),
        filled(entry.territory()),
        amount(entry),
        filled(entry.person()),
        filled(entry.email()),
        filled(entry.phone()),
        entry.answers().json(),
        now,
        id);
    database.update("delete from answer where application_id = ?", id);
    answers(entry.answers().typed(id));
  }

  private void answers(List<Object[]> rows) {
    database.batch(
        "insert into answer (application_id, field_id, text_value, text_sort, text_search, number_value, amount_value,"
            + " date_value) values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static Object[] row(Added added) {
    Entry entry = added.entry();
    return new Object[] {
      added.id(),
      added.call(),
      entry.number(),
      NumberOrder.key(entry.number()),
      Text.searchKey(entry.number()),
      entry.title(),
      Text.sortKey(entry.title()),
      Text.searchKey(entry.title()),
      entry.organisation(),
      Text.sortKey(entry.organisation()),
      Text.searchKey(entry.organisation()),
      filled(entry.inn()),
      filled(entry.ogrn()),
      filled(entry.territory()),
      amount(entry),
      added.currency(),
      added.zone().getId(),
      added.state().key(),
      added.submitted().orElse(null),
      added.late(),
      filled(entry.person()),
      filled(entry.email()),
      filled(entry.phone()),
      entry.answers().json(),
      added.origin().orElse(null),
      added.now(),
      added.now()
    };
  }

  private static Object amount(Entry entry) {
    return entry.amount().isPresent() ? (Object) entry.amount().getAsLong() : null;
  }

  private static String filled(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * A new application.
   *
   * @param zone of the call, in which its receipt is shown
   * @param entry what it says, with its number
   * @param submitted receipt time, empty for a draft
   * @param origin id of the import it comes with
   */
  public record Added(
      String id,
      String call,
      String currency,
      ZoneId zone,
      Entry entry,
      ApplicationState state,
      Optional<Instant> submitted,
      boolean late,
      Optional<String> origin,
      Instant now) {}
}
