package stapel.mentoring.contact;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;

/** The table of who speaks for teams. */
@Component(service = ContactStore.class)
public final class ContactStore {

  private static final String CONTACTS =
      "select id, scope_id, application_id, person_id, name, email from team_contact where ";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ContactStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  Optional<TeamContact> find(String id) {
    return database.one(CONTACTS + "id = ?", ContactStore::contact, id);
  }

  /** Whether the person speaks for the team of this application. */
  public boolean speaks(String person, String application) {
    return database
        .one(
            CONTACTS + "person_id = ? and application_id = ?",
            ContactStore::contact,
            person,
            application)
        .isPresent();
  }

  /** Ids of the applications in a call whose teams the person speaks for, the first added first. */
  public List<String> teams(String person, String call) {
    return database.query(
        "select application_id from team_contact where person_id = ? and scope_id = ? order by id",
        row -> row.text(1),
        person,
        call);
  }

  private static TeamContact contact(Database.Row row) throws SQLException {
    return new TeamContact(
        row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6));
  }

  void add(TeamContact contact, Instant now) {
    database.update(
        "insert into team_contact (id, scope_id, version, application_id, person_id, name, name_sort,"
            + " name_search, email, created_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)",
        contact.id(),
        contact.call(),
        contact.application(),
        contact.person(),
        contact.name(),
        Text.sortKey(contact.name()),
        Text.searchKey(contact.name()),
        contact.email(),
        now);
  }

  void remove(String id) {
    database.update("delete from team_contact where id = ?", id);
  }
}
