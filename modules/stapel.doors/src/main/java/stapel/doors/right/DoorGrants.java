package stapel.doors.right;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/** The administrator looks after background work and failed events. */
@Component
@Contribution(id = "doors.grants", permission = "doors.read-jobs")
public final class DoorGrants implements Grant {

  @Override
  public List<RowGrant> rows() {
    Set<ColumnClass> internal = Set.of(ColumnClass.INTERNAL);
    return List.of(
        new RowGrant("administrator", "doors.jobs", Rows.scope(), internal),
        new RowGrant("administrator", "doors.failures", Rows.scope(), internal),
        new RowGrant("administrator", "doors.switches", Rows.scope(), internal));
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(
        new CommandGrant(
            "administrator",
            Set.of(
                "doors.read-jobs",
                "doors.run-job",
                "doors.cancel-job",
                "doors.read-failures",
                "doors.read-switches",
                "doors.retry")));
  }
}
