package stapel.mentoring.hour;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.store.Database;

/** The table of mentors. */
@Component(service = MentorStore.class)
public final class MentorStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public MentorStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  Optional<CallMentor> find(String id) {
    return database.one(
        "select id, scope_id, name from mentor where id = ?",
        row -> new CallMentor(row.text(1), row.text(2), row.text(3)),
        id);
  }

  /** Ids of a call's mentors by their names; a name that several have is left out. */
  public Map<String, String> idsByName(String call) {
    Map<String, String> ids = new HashMap<>();
    Set<String> twice = new HashSet<>();
    database
        .query(
            "select id, scope_id, name from mentor where scope_id = ?",
            row -> new CallMentor(row.text(1), row.text(2), row.text(3)),
            call)
        .forEach(
            mentor -> {
              if (ids.put(mentor.name(), mentor.id()) != null) {
                twice.add(mentor.name());
              }
            });
    ids.keySet().removeAll(twice);
    return ids;
  }

  void add(CallMentor mentor, Optional<String> email, Instant now) {
    database.update(
        "insert into mentor (id, scope_id, version, name, name_sort, name_search, email, created_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?)",
        mentor.id(),
        mentor.call(),
        mentor.name(),
        Text.sortKey(mentor.name()),
        Text.searchKey(mentor.name()),
        email.orElse(null),
        now);
  }
}
