package stapel.doors.job;

import java.util.function.Consumer;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.platform.api.Transactions;

/** Asks something of one job, once the call is committed. */
abstract class JobCommand implements Command<JobCommand.Request> {

  private final Transactions transactions;
  private final Consumer<String> asked;

  /**
   * Asks this.
   *
   * @param asked gets the id of the job
   */
  JobCommand(Transactions transactions, Consumer<String> asked) {
    this.transactions = transactions;
    this.asked = asked;
  }

  @Override
  public final Class<Request> request() {
    return Request.class;
  }

  @Override
  public final Result execute(Request request, Call call) {
    transactions.afterCommit(() -> asked.accept(request.job.id()));
    return Result.done();
  }

  /** What is asked. */
  record Request(@Field(dataset = "doors.jobs") Ref job) {}
}
