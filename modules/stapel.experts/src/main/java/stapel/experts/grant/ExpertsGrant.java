package stapel.experts.grant;

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
 * What experts see: of an application given to them the number and state; its content once they
 * declared that there is no conflict of interest; who stands behind it only where the call is not
 * blind; personal data never. Of assignments and experts only their own rows, so that no expert
 * learns who else reads an application.
 */
@Component
public final class ExpertsGrant implements Grant {

  private static final String SCHEMA = "experts";
  private static final String EXPERT = "expert";
  private static final String APPLICATIONS = "intake.applications";
  private static final List<String> MANAGED =
      List.of(
          "experts.experts",
          "experts.assignments",
          "experts.ties",
          "experts.invitations",
          "experts.conflicts",
          "experts.proposals",
          "experts.proposed-pairs");
  private static final Set<ColumnClass> ALL = EnumSet.allOf(ColumnClass.class);

  @Override
  public List<RowGrant> rows() {
    List<RowGrant> grants = new ArrayList<>();
    for (String dataset : MANAGED) {
      grants.add(new RowGrant("operator", dataset, Rows.scope(), ALL));
      grants.add(new RowGrant("administrator", dataset, Rows.scope(), ALL));
    }
    grants.add(seen(APPLICATIONS, "assigned_v1", ColumnClass.OPEN));
    grants.add(seen(APPLICATIONS, "declared_v1", ColumnClass.CONTENT));
    grants.add(seen(APPLICATIONS, "declared_open_v1", ColumnClass.IDENTIFYING));
    grants.add(seen("experts.assignments", "own_assignment_v1", ColumnClass.OPEN));
    grants.add(seen("experts.assignments", "own_assignment_v1", ColumnClass.PERSONAL));
    grants.add(seen("experts.invitations", "own_invitation_v1", ColumnClass.OPEN));
    grants.add(seen("experts.invitations", "own_invitation_v1", ColumnClass.PERSONAL));
    grants.add(seen("experts.experts", "own_expert_v1", ColumnClass.OPEN));
    return grants;
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(
        new CommandGrant("operator", Set.of("experts.read", "experts.assign")),
        new CommandGrant("administrator", Set.of("experts.read", "experts.assign")),
        new CommandGrant(EXPERT, Set.of("experts.read", "experts.declare")));
  }

  private static RowGrant seen(String dataset, String view, ColumnClass columnClass) {
    return new RowGrant(EXPERT, dataset, Rows.seenBy(SCHEMA, view), EnumSet.of(columnClass));
  }
}
