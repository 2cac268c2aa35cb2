package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.intake.api.ApplicationState;

/** Notes that the applicant refuses the place. */
@Component(service = Command.class)
@Contribution(
    id = "intake.decline-place",
    permission = "intake.enter",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:offered",
    order = 72)
public final class DeclinePlace extends ApplicationMove<ApplicationMove.Reasoned> {

  /** Over the applications. */
  @Activate
  public DeclinePlace(@Reference StoredApplications applications) {
    super(applications, ApplicationState.DECLINED, Reasoned.class);
  }
}
