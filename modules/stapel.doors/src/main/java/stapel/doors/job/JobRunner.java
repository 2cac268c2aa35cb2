package stapel.doors.job;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.store.Database;
import stapel.api.work.Job;
import stapel.doors.calls.CountedCalls;
import stapel.doors.event.Delivery;
import stapel.doors.registry.Watched;
import stapel.doors.right.ClosedScopes;
import stapel.platform.api.Calls;
import stapel.platform.api.Transactions;

/**
 * Runs the registered jobs: each in its turn after the pause it asks for, or at once when somebody
 * wants it.
 */
@Component(service = JobRunner.class, immediate = true)
public final class JobRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int THREADS = 2;

  private final Registry<Job> jobs;
  private final Transactions transactions;
  private final JobStore store;
  private final Database database;
  private final Delivery delivery;
  private final CountedCalls calls;
  private final ClosedScopes closed;
  private final Clock clock;
  private final Map<String, RunningJob> running = new ConcurrentHashMap<>();
  private final Map<String, Registry.Entry<Job>> planned = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor threads;
  private boolean tidied;

  /** Begins with what is registered. */
  @Activate
  public JobRunner(
      @Reference Registries registries,
      @Reference Transactions transactions,
      @Reference(target = "(stapel.schema=doors)") Database database,
      @Reference Delivery delivery,
      @Reference CountedCalls calls,
      @Reference ClosedScopes closed) {
    this(registries, transactions, database, delivery, calls, closed, Clock.systemUTC());
  }

  /** The same with another clock. */
  public JobRunner(
      Registries registries,
      Transactions transactions,
      Database database,
      Delivery delivery,
      CountedCalls calls,
      ClosedScopes closed,
      Clock clock) {
    this.jobs = registries.of(Job.class);
    this.transactions = transactions;
    this.store = new JobStore(database);
    this.database = database;
    this.delivery = delivery;
    this.calls = calls;
    this.closed = closed;
    this.clock = clock;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ScheduledThreadPoolExecutor(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "stapel-job-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    // A turn that is an hour away would keep a server that stops.
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    if (jobs instanceof Watched watched) {
      watched.watch(this::look);
    }
    look();
  }

  /** Starts a job now, when it is there and does not run. */
  public void start(String id) {
    jobs.find(id).ifPresent(entry -> threads.execute(() -> run(entry)));
  }

  /** Asks a running job to end. */
  public void cancel(String id) {
    Optional.ofNullable(running.get(id)).ifPresent(RunningJob::cancel);
  }

  /** Looks which jobs came and went. */
  private void look() {
    if (!threads.isShutdown()) {
      threads.execute(this::sync);
    }
  }

  private synchronized void sync() {
    if (!tidied) {
      write(() -> store.interrupted(clock.instant()));
      tidied = true;
    }
    Map<String, Registry.Entry<Job>> present = new ConcurrentHashMap<>();
    jobs.all().forEach(entry -> present.putIfAbsent(entry.id(), entry));
    // Planned before it is listed: who sees a job in the list can start it.
    planned.keySet().stream()
        .filter(id -> present.get(id) != planned.get(id))
        .forEach(
            id -> {
              cancel(id);
              planned.remove(id);
            });
    present.forEach(
        (id, entry) -> {
          if (planned.put(id, entry) != entry) {
            plan(entry);
          }
        });
    write(
        () -> {
          java.util.List<String> known = store.all();
          known.stream().filter(id -> !present.containsKey(id)).forEach(store::remove);
          present.values().stream()
              .filter(entry -> !known.contains(entry.id()))
              .forEach(
                  entry ->
                      store.add(
                          entry.id(),
                          entry.messages().text(Locale.forLanguageTag("ru"), entry.id()),
                          entry.messages().text(Locale.ENGLISH, entry.id())));
        });
  }

  private void plan(Registry.Entry<Job> entry) {
    try {
      long pause = calls.call(entry, Calls.Kind.DESCRIPTION, () -> entry.get().every().toMillis());
      if (pause > 0 && planned.get(entry.id()) == entry && !threads.isShutdown()) {
        var unused = threads.schedule(() -> run(entry), pause, TimeUnit.MILLISECONDS);
      }
    } catch (Refusal gone) {
      LOG.debug("the job {} of {} takes no calls now", entry.id(), entry.bundle());
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("asking the job {} of {} for its turn: left out", entry.id(), entry.bundle(), e);
    }
  }

  /** Takes one turn; whatever becomes of it, the next one is planned. */
  private void run(Registry.Entry<Job> entry) {
    String id = entry.id();
    try {
      if (planned.get(id) == entry && transactions.write(() -> store.begin(id, clock.instant()))) {
        begun(entry);
      }
    } catch (RuntimeException | Error e) {
      LOG.warn("noting how the job {} of {} went", id, entry.bundle(), e);
    } finally {
      plan(entry);
    }
  }

  private void begun(Registry.Entry<Job> entry) {
    String id = entry.id();
    RunningJob run =
        new RunningJob(
            id,
            transactions,
            database,
            delivery,
            calls,
            clock,
            scope -> closed.of(entry.bundle()).contains(scope));
    running.put(id, run);
    try {
      calls.call(
          entry,
          Calls.Kind.JOB,
          () -> {
            entry.get().run(run);
            return run;
          });
      end(id, run.cancelled() ? "CANCELLED" : "IDLE", "");
    } catch (RuntimeException | Error e) {
      LOG.warn("running the job {} of {}", id, entry.bundle(), e);
      end(id, "FAILED", e.getClass().getSimpleName() + ": " + e.getMessage());
    } finally {
      running.remove(id);
    }
  }

  private void end(String id, String state, String problem) {
    write(() -> store.end(id, state, problem, clock.instant()));
  }

  private void write(Runnable work) {
    transactions.write(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  @Deactivate
  public void close() {
    running.values().forEach(RunningJob::cancel);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
