package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.intake.api.ApplicationState;

/** Offers a place in the programme. */
@Component(service = Command.class)
@Contribution(
    id = "intake.offer-place",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:shortlisted,reserve",
    order = 70)
public final class OfferPlace extends ApplicationMove<ApplicationMove.Remarked> {

  /** Over the applications. */
  @Activate
  public OfferPlace(@Reference StoredApplications applications) {
    super(applications, ApplicationState.OFFERED, Remarked.class);
  }
}
