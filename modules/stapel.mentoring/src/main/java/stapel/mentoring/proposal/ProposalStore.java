package stapel.mentoring.proposal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;
import stapel.mentoring.proposal.Proposal.Paper;
import stapel.mentoring.proposal.Proposal.State;
import stapel.mentoring.session.WantedSession;
import stapel.mentoring.timetable.Plan;

/** The table of proposed plans. */
@Component(service = ProposalStore.class)
public final class ProposalStore {

  private static final String PROPOSALS =
      "select id, scope_id, state, seconds, seed, zone_id, length_min, base, problem, earlier,"
          + " asked_at from plan_proposal where ";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ProposalStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  Optional<Proposal> find(String id) {
    return database.one(PROPOSALS + "id = ?", ProposalStore::proposal, id);
  }

  /** Those that nobody has computed yet, the oldest first. */
  List<Proposal> waiting() {
    return database.query(
        PROPOSALS + "state = ? order by asked_at, id",
        ProposalStore::proposal,
        State.WAITING.key());
  }

  private static Proposal proposal(Database.Row row) throws SQLException {
    return new Proposal(
        row.text(1),
        row.text(2),
        State.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
        (int) row.number(4),
        row.number(5),
        row.text(6),
        (int) row.number(7),
        row.text(8),
        row.text(9),
        row.text(10),
        row.instant(11));
  }

  void add(Proposal proposal, Paper problem, Paper earlier, long leftOut) {
    database.update(
        "insert into plan_proposal (id, scope_id, version, run_no, state, seconds, seed, zone_id,"
            + " length_min, base, stop_asked, done, total, sessions, missing, kept, added, moved,"
            + " dropped, left_out, problem, problem_name, problem_size, earlier, earlier_name,"
            + " earlier_size, asked_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, false, 0, 0, 0, 0, 0,"
            + " 0, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
        proposal.id(),
        proposal.call(),
        last(proposal.call()) + 1,
        proposal.state().key(),
        proposal.seconds(),
        proposal.seed(),
        proposal.zone(),
        proposal.minutes(),
        proposal.base(),
        leftOut,
        problem.digest(),
        problem.name(),
        problem.size(),
        earlier.digest(),
        earlier.name(),
        earlier.size(),
        proposal.asked());
  }

  private long last(String call) {
    return database
        .one("select max(run_no) from plan_proposal where scope_id = ?", row -> row.number(1), call)
        .orElse(0L);
  }

  /** What a server that was stopped left half-way is computed again. */
  void again() {
    database.update(
        "update plan_proposal set state = ? where state = ?",
        State.WAITING.key(),
        State.RUNNING.key());
  }

  /** True when it was still waiting. */
  boolean begin(String id) {
    return database.update(
            "update plan_proposal set version = version + 1, state = ? where id = ? and state = ?",
            State.RUNNING.key(),
            id,
            State.WAITING.key())
        == 1;
  }

  /** Notes how far it is; true when somebody wants it to end. A look is no new version. */
  boolean progress(String id, long done, long total) {
    database.update("update plan_proposal set done = ?, total = ? where id = ?", done, total, id);
    return database
        .one("select stop_asked from plan_proposal where id = ?", row -> row.flag(1), id)
        .orElse(true);
  }

  void stop(String id) {
    database.update("update plan_proposal set stop_asked = true where id = ?", id);
  }

  void ready(String id, Plan plan, Paper outcome, ProposedLines lines, Instant now) {
    database.update(
        "update plan_proposal set version = version + 1, state = ?, ending = ?, objective = ?,"
            + " upper_bound = ?, gap_pct = ?, sessions = ?, missing = ?, kept = ?, added = ?,"
            + " moved = ?, dropped = ?, outcome = ?, outcome_name = ?, outcome_size = ?,"
            + " ended_at = ? where id = ?",
        State.READY.key(),
        plan.ending().name().toLowerCase(Locale.ROOT),
        plan.objective(),
        plan.upperBound(),
        plan.gapPercent(),
        plan.sessions().size(),
        lines.missing(),
        lines.count("kept"),
        lines.count("added"),
        lines.count("moved"),
        lines.count("dropped"),
        outcome.digest(),
        outcome.name(),
        outcome.size(),
        now,
        id);
    if (!lines.rows(id).isEmpty()) {
      database.batch(
          "insert into proposal_line (id, scope_id, version, proposal_id, change_kind,"
              + " application_id, mentor_id, session_id, starts_at, local_start, before_mentor_id,"
              + " before_start, missing, reason) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          lines.rows(id));
    }
  }

  void failed(String id, String fault, Instant now) {
    database.update(
        "update plan_proposal set version = version + 1, state = ?, fault = ?, ended_at = ?"
            + " where id = ?",
        State.FAILED.key(),
        fault.length() > 1000 ? fault.substring(0, 1000) : fault,
        now,
        id);
  }

  void applied(String id) {
    database.update(
        "update plan_proposal set version = version + 1, state = ? where id = ?",
        State.APPLIED.key(),
        id);
  }

  /** Its sessions, as team, mentor and start. */
  List<WantedSession> sessions(String id) {
    return database.query(
        "select application_id, mentor_id, starts_at from proposal_line where proposal_id = ?"
            + " and change_kind in ('kept', 'added', 'moved') order by starts_at, id",
        row -> new WantedSession(row.text(1), row.text(2), row.instant(3)),
        id);
  }
}
