package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.intake.api.ApplicationState;

/** Brings an application back after an upheld appeal. */
@Component(service = Command.class)
@Contribution(
    id = "intake.reinstate-application",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:ineligible,rejected,expelled",
    order = 60)
public final class ReinstateApplication extends ApplicationMove<ApplicationMove.Reasoned> {

  /** Over the applications. */
  @Activate
  public ReinstateApplication(@Reference StoredApplications applications) {
    super(applications, ApplicationState.REINSTATED, Reasoned.class);
  }
}
