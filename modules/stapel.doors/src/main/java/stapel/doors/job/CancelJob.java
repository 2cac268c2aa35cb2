package stapel.doors.job;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.platform.api.Transactions;

/** Asks a job to end after its present step. */
@Component(service = Command.class)
@Contribution(
    id = "doors.cancel-job",
    permission = "doors.cancel-job",
    dataset = "doors.jobs",
    place = Contribution.Place.ROW)
public final class CancelJob implements Command<CancelJob.Request> {

  private final JobRunner runner;
  private final Transactions transactions;

  /** Asks this runner. */
  @Activate
  public CancelJob(@Reference JobRunner runner, @Reference Transactions transactions) {
    this.runner = runner;
    this.transactions = transactions;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    transactions.afterCommit(() -> runner.cancel(request.job.id()));
    return Result.done();
  }

  /** What is asked. */
  record Request(@Field(dataset = "doors.jobs") Ref job) {}
}
