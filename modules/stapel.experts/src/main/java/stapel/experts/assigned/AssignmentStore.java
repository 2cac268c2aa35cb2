package stapel.experts.assigned;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.Assignments.Pair;
import stapel.experts.expert.CodeOrder;

/** The table of assignments. */
@Component(service = AssignmentStore.class)
public final class AssignmentStore {

  private static final String FACTS =
      "select id, scope_id, application_id, person_id, state, blind from assignment where ";

  /** Values in one list of a statement. */
  private static final int PIECE = 200;

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public AssignmentStore(@Reference(target = "(stapel.schema=experts)") Database database) {
    this.database = database;
  }

  public Optional<Assignment> find(String id) {
    return database.one(FACTS + "id = ?", AssignmentStore::facts, id);
  }

  public Optional<Assignment> find(String application, String person) {
    return database.one(
        FACTS + "application_id = ? and person_id = ?",
        AssignmentStore::facts,
        application,
        person);
  }

  public List<Assignment> ofApplication(String application) {
    return database.query(
        FACTS + "application_id = ? order by assigned_at, id", AssignmentStore::facts, application);
  }

  public List<Assignment> ofApplications(Set<String> applications) {
    return inPieces(applications, FACTS + "application_id in (%s)", AssignmentStore::facts);
  }

  public List<Assignment> ofExpert(String call, String person) {
    return database.query(
        FACTS + "person_id = ? and scope_id = ? order by assigned_at, id",
        AssignmentStore::facts,
        person,
        call);
  }

  public List<Assignment> ofCall(String call) {
    return database.query(
        FACTS + "scope_id = ? order by number_sort, application_id, assigned_at, id",
        AssignmentStore::facts,
        call);
  }

  /** All of a call by what they are between. */
  public Map<Pair, Assignment> byPair(String call) {
    Map<Pair, Assignment> pairs = new HashMap<>();
    ofCall(call).forEach(one -> pairs.put(new Pair(one.application(), one.person()), one));
    return pairs;
  }

  /** True when an expert has been given something, whatever became of it. */
  public boolean used(String expert) {
    return !database
        .query(
            "select id from assignment where expert_id = ? fetch first 1 rows only",
            row -> row.text(1),
            expert)
        .isEmpty();
  }

  /** Assignments of a call that were given by then and nobody has answered. */
  public Set<String> silent(String call, Instant before) {
    return Set.copyOf(
        database.query(
            "select id from assignment where scope_id = ? and state = 'assigned' and assigned_at <= ?",
            row -> row.text(1),
            call,
            before));
  }

  /** Readings that experts of a call have elsewhere: by person, by call. */
  public Map<String, Map<String, Integer>> elsewhere(String call) {
    Map<String, Map<String, Integer>> readings = new HashMap<>();
    database.each(
        "select a.person_id, a.scope_id, sum(a.expected) from assignment a join call_expert e"
            + " on e.person_id = a.person_id where e.scope_id = ? and a.scope_id <> ?"
            + " group by a.person_id, a.scope_id",
        row -> new Elsewhere(row.text(1), row.text(2), (int) row.number(3)),
        one ->
            readings
                .computeIfAbsent(one.person(), any -> new HashMap<>())
                .put(one.call(), one.readings()),
        call,
        call);
    return readings;
  }

  private record Elsewhere(String person, String call, int readings) {}

  /** Assignments of a call that proposals leave as they are. */
  public Set<String> locked(String call) {
    return Set.copyOf(
        database.query(
            "select id from assignment where scope_id = ? and locked = ?",
            row -> row.text(1),
            call,
            true));
  }

  public void lock(String id, boolean locked) {
    database.update(
        "update assignment set version = version + 1, locked = ? where id = ?", locked, id);
  }

  /** Numbers of those of these applications that were given out. */
  public List<String> given(Set<String> applications) {
    return inPieces(
        applications,
        "select distinct number, number_sort from assignment where application_id in (%s)"
            + " order by number_sort",
        row -> row.text(1));
  }

  private <T> List<T> inPieces(Set<String> ids, String statement, Database.RowMapper<T> mapper) {
    List<String> all = List.copyOf(ids);
    List<T> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PIECE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + PIECE));
      String marks = "?" + ", ?".repeat(some.size() - 1);
      found.addAll(database.query(statement.formatted(marks), mapper, some.toArray()));
    }
    return found;
  }

  public void add(List<Added> several, Instant now) {
    List<Object[]> rows = new ArrayList<>();
    for (Added added : several) {
      Assignment a = added.assignment();
      rows.add(
          new Object[] {
            a.id(),
            a.call(),
            a.application(),
            added.number(),
            CodeOrder.key(added.number()),
            a.person(),
            added.expert(),
            a.state().key(),
            a.expected() ? 1 : 0,
            a.blind(),
            now,
            a.opened() ? now : null
          });
    }
    database.batch(
        "insert into assignment (id, scope_id, version, application_id, number, number_sort, person_id, expert_id,"
            + " state, expected, blind, assigned_at, decided_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  public void state(String id, AssignmentState state, String reason, Instant now) {
    boolean expected = state == AssignmentState.ASSIGNED || state == AssignmentState.DECLARED;
    database.update(
        "update assignment set version = version + 1, state = ?, expected = ?, reason = ?, decided_at = ?"
            + " where id = ?",
        state.key(),
        expected ? 1 : 0,
        reason.isEmpty() ? null : reason,
        now,
        id);
  }

  /** Gives an assignment the state it had, as if it had not been moved. */
  public void restore(String id, AssignmentState before) {
    boolean expected = before == AssignmentState.ASSIGNED || before == AssignmentState.DECLARED;
    database.update(
        "update assignment set version = version + 1, state = ?, expected = ? where id = ?",
        before.key(),
        expected ? 1 : 0,
        id);
  }

  /**
   * True when it is still in the state it was read in; then nobody else moves or removes it until
   * the end of this transaction.
   */
  public boolean held(Assignment assignment) {
    return database.update(
            "update assignment set state = state where id = ? and state = ?",
            assignment.id(),
            assignment.state().key())
        == 1;
  }

  public void remove(String id) {
    database.update("delete from assignment where id = ?", id);
  }

  private static Assignment facts(Database.Row row) throws SQLException {
    return Assignment.of(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        AssignmentState.of(row.text(5)),
        row.flag(6));
  }

  /**
   * A new assignment.
   *
   * @param number of the application
   * @param expert id of the call's expert
   */
  public record Added(Assignment assignment, String number, String expert) {}
}
