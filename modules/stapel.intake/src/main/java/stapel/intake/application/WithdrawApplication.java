package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.intake.api.ApplicationState;

/** Takes an application back on behalf of the applicant. */
@Component(service = Command.class)
@Contribution(
    id = "intake.withdraw-application",
    permission = "intake.enter",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when =
        "state:draft,returned,submitted,eligible,in_review,reviewed,short_of_marks,shortlisted,reserve",
    order = 90,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class WithdrawApplication extends ApplicationMove<ApplicationMove.Reasoned> {

  /** Over the applications. */
  @Activate
  public WithdrawApplication(@Reference StoredApplications applications) {
    super(applications, ApplicationState.WITHDRAWN, Reasoned.class);
  }
}
