package stapel.mentoring.hour;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Call;
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

  /** The mentor of this id. */
  public Optional<CallMentor> find(String id) {
    return database.one(
        "select id, scope_id, name from mentor where id = ?",
        row -> new CallMentor(row.text(1), row.text(2), row.text(3)),
        id);
  }

  /** Names of a call's mentors by id, in their order. */
  public Map<String, String> names(String call) {
    Map<String, String> names = new LinkedHashMap<>();
    ofCall(call).forEach(mentor -> names.put(mentor.id(), mentor.name()));
    return names;
  }

  /** Ids of a call's mentors by their names; a name that several have is left out. */
  public Map<String, String> idsByName(String call) {
    Map<String, String> ids = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (CallMentor mentor : ofCall(call)) {
      if (ids.put(mentor.name(), mentor.id()) != null) {
        twice.add(mentor.name());
      }
    }
    ids.keySet().removeAll(twice);
    return ids;
  }

  private List<CallMentor> ofCall(String call) {
    return database.query(
        "select id, scope_id, name from mentor where scope_id = ? order by name_sort, id",
        row -> new CallMentor(row.text(1), row.text(2), row.text(3)),
        call);
  }

  /** Id of the person a mentor is when signed in. */
  public Optional<String> person(String mentor) {
    return database
        .one(
            "select person_id from mentor where id = ?",
            row -> Optional.ofNullable(row.text(1)),
            mentor)
        .flatMap(person -> person);
  }

  /**
   * The caller is this mentor: that a row can be seen is not enough, for somebody may also be an
   * observer of the region.
   *
   * @throws Refusal FORBIDDEN when not
   */
  public void inPerson(String mentor, Call call) {
    if (person(mentor).filter(call.person()::equals).isEmpty()) {
      throw Refusal.of(
          MentorStore.class, Refusal.Kind.FORBIDDEN, Problem.of("mentoring.session.in-person"));
    }
  }

  /** Whether the person is a mentor of the call, another than this one. */
  boolean another(String person, String call, String mentor) {
    return database
        .one(
            "select id from mentor where person_id = ? and scope_id = ? and id <> ?",
            row -> row.text(1),
            person,
            call,
            mentor)
        .isPresent();
  }

  void edit(String id, Optional<String> email, Optional<String> person, Optional<Integer> agreed) {
    database.update(
        "update mentor set version = version + 1, email = ?, person_id = ?, agreed_min = ? where id = ?",
        email.orElse(null),
        person.orElse(null),
        agreed.orElse(null),
        id);
  }

  void add(CallMentor mentor, Optional<String> email, Optional<String> person, Instant now) {
    database.update(
        "insert into mentor (id, scope_id, version, name, name_sort, name_search, email, person_id,"
            + " created_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?)",
        mentor.id(),
        mentor.call(),
        mentor.name(),
        Text.sortKey(mentor.name()),
        Text.searchKey(mentor.name()),
        email.orElse(null),
        person.orElse(null),
        now);
  }
}
