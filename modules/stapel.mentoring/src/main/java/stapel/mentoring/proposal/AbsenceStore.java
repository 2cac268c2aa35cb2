package stapel.mentoring.proposal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.mentoring.hour.Hour;

/** The table of who could not, when a plan was asked for. */
@Component(service = AbsenceStore.class)
public final class AbsenceStore {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public AbsenceStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  void add(Proposal proposal, Set<String> mentors, Call call) {
    List<Object[]> rows =
        new TreeSet<>(mentors)
            .stream()
                .map(mentor -> new Object[] {call.newId(), proposal.call(), proposal.id(), mentor})
                .toList();
    if (!rows.isEmpty()) {
      database.batch(
          "insert into proposal_absence (id, scope_id, version, proposal_id, mentor_id)"
              + " values (?, ?, 1, ?, ?)",
          rows);
    }
  }

  /** Ids of mentors. */
  Set<String> of(String proposal) {
    return new TreeSet<>(
        database.query(
            "select mentor_id from proposal_absence where proposal_id = ?",
            row -> row.text(1),
            proposal));
  }

  /** Notes how many hours each of them lost by the plan. */
  void withdrawn(String proposal, List<Hour> hours) {
    for (String mentor : of(proposal)) {
      database.update(
          "update proposal_absence set version = version + 1, withdrawn = ?"
              + " where proposal_id = ? and mentor_id = ?",
          hours.stream().filter(hour -> hour.mentor().equals(mentor)).count(),
          proposal,
          mentor);
    }
  }
}
