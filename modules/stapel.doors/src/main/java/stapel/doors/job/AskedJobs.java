package stapel.doors.job;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.work.Jobs;
import stapel.platform.api.Transactions;

/** Begins jobs for the modules that ask, once what they wrote is committed. */
@Component(service = Jobs.class)
public final class AskedJobs implements Jobs {

  private final JobRunner runner;
  private final Transactions transactions;

  /** Asks this runner. */
  @Activate
  public AskedJobs(@Reference JobRunner runner, @Reference Transactions transactions) {
    this.runner = runner;
    this.transactions = transactions;
  }

  @Override
  public void start(String id) {
    transactions.afterCommit(() -> runner.start(id));
  }
}
