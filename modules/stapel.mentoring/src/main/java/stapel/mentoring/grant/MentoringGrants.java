package stapel.mentoring.grant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/**
 * Operators and administrators arrange sessions in their scope; observers see when there are some.
 * Mentors and who speaks for a team see their own, in {@link PartyRows}.
 */
@Component
public final class MentoringGrants implements Grant {

  private static final List<String> DATASETS =
      List.of(
          "mentoring.mentors",
          "mentoring.contacts",
          "mentoring.hours",
          "mentoring.sessions",
          "mentoring.waiting",
          "mentoring.notes",
          "mentoring.actions",
          "mentoring.feedback",
          "mentoring.mentor-balance",
          "mentoring.team-balance",
          "mentoring.acts",
          "mentoring.act-lines",
          "mentoring.plans",
          "mentoring.changes",
          "mentoring.wishes",
          "mentoring.mentor-wishes",
          "mentoring.ranks",
          "mentoring.proposals",
          "mentoring.proposal-lines",
          "mentoring.proposal-absences",
          "mentoring.pairings",
          "mentoring.pairs");
  private static final Set<String> ARRANGING =
      Set.of("mentoring.read", "mentoring.arrange", "mentoring.wish", "mentoring.calendar");

  @Override
  public List<RowGrant> rows() {
    List<RowGrant> grants = new ArrayList<>(PartyRows.all());
    for (String dataset : DATASETS) {
      for (String role : List.of("operator", "administrator")) {
        grants.add(new RowGrant(role, dataset, Rows.scope(), EnumSet.allOf(ColumnClass.class)));
      }
    }
    grants.add(
        new RowGrant("observer", "mentoring.sessions", Rows.scope(), EnumSet.of(ColumnClass.OPEN)));
    return grants;
  }

  @Override
  public List<CommandGrant> commands() {
    Set<String> both =
        Set.of("intake.read", "mentoring.read", "mentoring.take-part", "mentoring.calendar");
    return List.of(
        new CommandGrant("operator", ARRANGING),
        new CommandGrant("administrator", ARRANGING),
        new CommandGrant(PartyRows.MENTOR, both),
        new CommandGrant(PartyRows.MENTOR, Set.of("mentoring.give")),
        new CommandGrant(PartyRows.TEAM, both),
        new CommandGrant(PartyRows.TEAM, Set.of("mentoring.attend")),
        new CommandGrant("observer", Set.of("mentoring.read")));
  }
}
