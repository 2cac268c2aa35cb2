package stapel.evaluation.sheet;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.experts.api.Assignment;
import stapel.experts.api.UnassignGuard;
import stapel.intake.api.RemovalGuard;

/** Applications and assignments that have a sheet cannot be taken out again. */
@Component
@Contribution(id = "evaluation.marked-stay", permission = "evaluation.read-sheets")
public final class MarkedApplicationsStay implements RemovalGuard, UnassignGuard {

  private final SheetStore sheets;

  /** Needs the sheets. */
  @Activate
  public MarkedApplicationsStay(@Reference SheetStore sheets) {
    this.sheets = sheets;
  }

  @Override
  public List<Problem> objections(Set<String> applications) {
    long count = sheets.count(applications);
    return count == 0 ? List.of() : List.of(Problem.of("sheets.there", count));
  }

  @Override
  public List<Problem> objections(Assignment assignment) {
    return sheets.latest(assignment.id()).isPresent()
        ? List.of(Problem.of("sheet.there"))
        : List.of();
  }
}
