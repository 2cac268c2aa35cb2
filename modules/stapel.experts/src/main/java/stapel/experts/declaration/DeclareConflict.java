package stapel.experts.declaration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.experts.api.AssignmentState;
import stapel.experts.assigned.AssignmentMoves;
import stapel.experts.assigned.AssignmentStore;

/** The expert declares a conflict of interest; the application closes for good. */
@Component(service = Command.class)
@Contribution(
    id = "experts.declare-conflict",
    permission = "experts.declare",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 20,
    when = "state:assigned,declared")
public final class DeclareConflict extends AssignmentMove {

  /** Over the assignments. */
  @Activate
  public DeclareConflict(@Reference AssignmentStore store, @Reference AssignmentMoves moves) {
    super(store, moves, AssignmentState.CONFLICT, true);
  }
}
