package stapel.experts.declaration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.experts.api.AssignmentState;
import stapel.experts.assigned.AssignmentMoves;
import stapel.experts.assigned.AssignmentStore;

/** The operator notes a conflict of interest that was found later. */
@Component(service = Command.class)
@Contribution(
    id = "experts.note-conflict",
    permission = "experts.assign",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 70,
    when = "state:assigned,declared")
public final class NoteConflict extends AssignmentMove {

  /** Over the assignments. */
  @Activate
  public NoteConflict(@Reference AssignmentStore store, @Reference AssignmentMoves moves) {
    super(store, moves, AssignmentState.CONFLICT, false);
  }
}
