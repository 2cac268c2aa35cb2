package stapel.doors.job;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.api.work.Job;
import stapel.doors.call.RunningCall;
import stapel.doors.calls.CountedCalls;
import stapel.doors.event.Delivery;
import stapel.platform.api.Caller;
import stapel.platform.api.Transactions;

/** One run of a job, as the job sees it. */
public final class RunningJob implements Job.Run {

  private final String id;
  private final Transactions transactions;
  private final JobStore store;
  private final Delivery delivery;
  private final CountedCalls calls;
  private final Clock clock;
  private final Predicate<String> closed;
  private volatile boolean cancelled;

  /**
   * A run of the job of this id, over the doors' own tables.
   *
   * @param closed tells in a transaction whether the job does nothing in a scope, because its
   *     module is switched off there
   */
  public RunningJob(
      String id,
      Transactions transactions,
      Database database,
      Delivery delivery,
      CountedCalls calls,
      Clock clock,
      Predicate<String> closed) {
    this.calls = calls;
    this.id = id;
    this.transactions = transactions;
    this.store = new JobStore(database);
    this.delivery = delivery;
    this.clock = clock;
    this.closed = closed;
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
    calls.renew();
    transactions.aside(
        () -> {
          store.progress(id, done, total);
          return true;
        });
  }

  @Override
  public void write(Runnable work) {
    calls.renew();
    transactions.write(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public void change(String scope, Consumer<Call> work) {
    calls.renew();
    AtomicBoolean awaited = new AtomicBoolean();
    transactions.write(
        () -> {
          if (closed.test(scope)) {
            return false;
          }
          RunningCall call =
              new RunningCall(
                  Caller.system(id),
                  scope,
                  clock.instant(),
                  false,
                  (done, total) -> {},
                  transactions);
          work.accept(call);
          awaited.set(call.spoke() && delivery.ending().write(call, id));
          return true;
        });
    if (awaited.get()) {
      delivery.wake();
    }
  }
}
