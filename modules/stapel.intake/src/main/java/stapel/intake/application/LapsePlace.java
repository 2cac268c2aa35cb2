package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.intake.api.ApplicationState;

/** Notes that the applicant did not answer in time. */
@Component(service = Command.class)
@Contribution(
    id = "intake.lapse-place",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:offered",
    order = 73)
public final class LapsePlace extends ApplicationMove<ApplicationMove.Remarked> {

  /** Over the applications. */
  @Activate
  public LapsePlace(@Reference StoredApplications applications) {
    super(applications, ApplicationState.LAPSED, Remarked.class);
  }
}
