package stapel.evaluation.sheet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.AssignmentStateChanged;
import stapel.experts.api.Assignments;

/** A conflict of interest that comes to light after a sheet was written voids the sheet. */
@Component
@Contribution(id = "evaluation.conflict-voids-sheet", permission = "evaluation.void")
public final class ConflictVoidsSheet implements Listener<AssignmentStateChanged> {

  private final SheetStore sheets;
  private final Assignments assignments;

  /** Needs the sheets and the assignment they hang on. */
  @Activate
  public ConflictVoidsSheet(@Reference SheetStore sheets, @Reference Assignments assignments) {
    this.sheets = sheets;
    this.assignments = assignments;
  }

  @Override
  public Class<AssignmentStateChanged> event() {
    return AssignmentStateChanged.class;
  }

  @Override
  public void on(AssignmentStateChanged event, Call call) {
    if (event.to() != AssignmentState.CONFLICT) {
      return;
    }
    assignments
        .find(event.application(), event.person())
        .map(Assignment::id)
        .flatMap(sheets::latest)
        .filter(sheet -> sheet.state() != ScoreSheet.State.VOID)
        .ifPresent(sheet -> sheets.retire(sheet, ScoreSheet.State.VOID, "conflict"));
  }
}
