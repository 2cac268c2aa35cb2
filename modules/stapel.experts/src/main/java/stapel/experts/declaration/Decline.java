package stapel.experts.declaration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.experts.api.AssignmentState;
import stapel.experts.assigned.AssignmentMoves;
import stapel.experts.assigned.AssignmentStore;

/** The expert gives an application back for another reason than a conflict. */
@Component(service = Command.class)
@Contribution(
    id = "experts.decline",
    permission = "experts.declare",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 30,
    when = "state:assigned,declared")
public final class Decline extends AssignmentMove {

  /** Over the assignments. */
  @Activate
  public Decline(@Reference AssignmentStore store, @Reference AssignmentMoves moves) {
    super(store, moves, AssignmentState.DECLINED, true);
  }
}
