package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.intake.api.ApplicationState;

/** Notes that the applicant takes the place. */
@Component(service = Command.class)
@Contribution(
    id = "intake.accept-place",
    permission = "intake.enter",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:offered",
    order = 71)
public final class AcceptPlace extends ApplicationMove<ApplicationMove.Remarked> {

  /** Over the applications. */
  @Activate
  public AcceptPlace(@Reference StoredApplications applications) {
    super(applications, ApplicationState.ACCEPTED, Remarked.class);
  }
}
