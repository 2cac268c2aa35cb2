package stapel.mentoring.pairing;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.store.Database;
import stapel.experts.api.TeamBonds;

/**
 * Mentors and curators with an account are bound to the teams they meet or were given for the
 * season, so that nobody judges the own team. A session that was cancelled binds nobody.
 */
@Component(service = TeamBonds.class)
@Contribution(id = "mentoring.bonds", permission = "mentoring.read")
public final class MentorBonds implements TeamBonds {

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public MentorBonds(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  @Override
  public List<Bond> bonds(String call) {
    return database.query(
        "select s.application_id, m.person_id from mentor_session s"
            + " join mentor m on m.id = s.mentor_id"
            + " where s.scope_id = ? and s.state <> 'cancelled' and m.person_id is not null"
            + " union select p.application_id, m.person_id from season_pair p"
            + " join mentor m on m.id = p.mentor_id or m.id = p.curator_id"
            + " where p.scope_id = ? and p.standing = true and m.person_id is not null",
        row -> new Bond(row.text(1), row.text(2)),
        call,
        call);
  }
}
