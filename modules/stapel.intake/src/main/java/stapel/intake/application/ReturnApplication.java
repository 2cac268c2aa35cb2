package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.intake.api.ApplicationState;

/** Gives a submitted application back to be completed. */
@Component(service = Command.class)
@Contribution(
    id = "intake.return-application",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:submitted",
    order = 50)
public final class ReturnApplication extends ApplicationMove<ApplicationMove.Reasoned> {

  /** Over the applications. */
  @Activate
  public ReturnApplication(@Reference StoredApplications applications) {
    super(applications, ApplicationState.RETURNED, Reasoned.class);
  }
}
