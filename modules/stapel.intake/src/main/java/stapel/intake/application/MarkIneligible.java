package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.intake.api.ApplicationState;

/** Says that an application does not meet the conditions of its call, and why. */
@Component(service = Command.class)
@Contribution(
    id = "intake.mark-ineligible",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:submitted,eligible,in_review",
    order = 40)
public final class MarkIneligible extends ApplicationMove<ApplicationMove.Reasoned> {

  /** Over the applications. */
  @Activate
  public MarkIneligible(@Reference StoredApplications applications) {
    super(applications, ApplicationState.INELIGIBLE, Reasoned.class);
  }
}
