package stapel.doors.job;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.platform.api.Transactions;

/** Asks a job to end after its present step. */
@Component(service = Command.class)
@Contribution(
    id = "doors.cancel-job",
    permission = "doors.cancel-job",
    dataset = "doors.jobs",
    place = Contribution.Place.ROW)
public final class CancelJob extends JobCommand {

  /** Asks this runner. */
  @Activate
  public CancelJob(@Reference JobRunner runner, @Reference Transactions transactions) {
    super(transactions, runner::cancel);
  }
}
