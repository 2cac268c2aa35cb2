package stapel.doors.job;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.platform.api.Transactions;

/** Asks a job to begin at once, without waiting for its turn. */
@Component(service = Command.class)
@Contribution(
    id = "doors.run-job",
    permission = "doors.run-job",
    dataset = "doors.jobs",
    place = Contribution.Place.ROW)
public final class RunJob extends JobCommand {

  /** Asks this runner. */
  @Activate
  public RunJob(@Reference JobRunner runner, @Reference Transactions transactions) {
    super(transactions, runner::start);
  }
}
