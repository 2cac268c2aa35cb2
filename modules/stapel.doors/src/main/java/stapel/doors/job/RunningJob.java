package stapel.doors.job;

import stapel.api.work.Job;
import stapel.platform.api.Transactions;

/** One run of a job, as the job sees it. */
final class RunningJob implements Job.Run {

  private final String id;
  private final Transactions transactions;
  private final JobStore store;
  private volatile boolean cancelled;

  RunningJob(String id, Transactions transactions, JobStore store) {
    this.id = id;
    this.transactions = transactions;
    this.store = store;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void progress(long done, long total) {
    transactions.aside(
        () -> {
          store.progress(id, done, total);
          return true;
        });
  }

  @Override
  public void write(Runnable work) {
    transactions.write(
        () -> {
          work.run();
          return true;
        });
  }
}
