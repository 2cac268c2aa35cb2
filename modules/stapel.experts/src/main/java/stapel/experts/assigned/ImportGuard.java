package stapel.experts.assigned;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.intake.api.RemovalGuard;

/** Applications that were given to experts stay. */
@Component(service = RemovalGuard.class)
@Contribution(id = "experts.keep-assigned", permission = "public")
public final class ImportGuard implements RemovalGuard {

  private static final int NAMED = 5;

  private final AssignmentStore assignments;

  /** Over the store. */
  @Activate
  public ImportGuard(@Reference AssignmentStore assignments) {
    this.assignments = assignments;
  }

  @Override
  public List<Problem> objections(Set<String> applications) {
    List<String> given = assignments.given(applications);
    return given.isEmpty()
        ? List.of()
        : List.of(
            Problem.of(
                "experts.given",
                given.size(),
                String.join(", ", given.subList(0, Math.min(NAMED, given.size())))));
  }
}
