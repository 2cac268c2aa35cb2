package stapel.audit;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Ref;
import stapel.api.Registries;
import stapel.api.store.Database;
import stapel.api.store.StoreException;
import stapel.platform.api.Audit;
import stapel.platform.api.Transactions;

/**
 * Writes lines in the caller's transaction and seals committed ones behind it: a chain's end inside
 * the transaction would make all writers wait for each other.
 */
@Component(service = Audit.class)
public final class ChainedAudit implements Audit {

  private static final Logger LOG = LoggerFactory.getLogger(ChainedAudit.class);
  private static final Duration GATHERING = Duration.ofMillis(300);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Transactions transactions;
  private final LineWords words;
  private final LineStore store;
  private final Chain chain;
  private final ScheduledThreadPoolExecutor sealer;
  private final AtomicBoolean awake = new AtomicBoolean();

  /** Seals what an earlier run left, and goes on from there. */
  @Activate
  public ChainedAudit(
      @Reference(target = "(stapel.schema=audit)") Database database,
      @Reference Transactions transactions,
      @Reference Registries registries) {
    this(database, transactions, LineWords.of(registries));
  }

  /** The same with words from anywhere. */
  ChainedAudit(Database database, Transactions transactions, LineWords words) {
    this.words = words;
    this.transactions = transactions;
    this.store = new LineStore(database);
    this.chain = new Chain(store);
    this.sealer = new ScheduledThreadPoolExecutor(1, ChainedAudit::thread);
    sealer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    wake(GATHERING);
  }

  @Override
  public void write(Line line) {
    StoredLine stored = StoredLine.of(line);
    store.add(stored, Digests.of(stored), words.action(stored), words.changes(stored));
    transactions.afterCommit(() -> wake(GATHERING));
  }

  @Override
  public Optional<Line> last(Ref ref) {
    return store.latest(StoredLine.plain(ref)).stream()
        .max(Comparator.comparing(StoredLine::id))
        .map(StoredLine::line);
  }

  @Override
  public Check verify() {
    return transactions.read(chain::verify);
  }

  /** Seals what is committed now, on the caller's thread and outside of any transaction. */
  void seal() {
    while (transactions.write(chain::seal)) {
      LOG.debug("more lines wait for their seal");
    }
  }

  private void wake(Duration delay) {
    if (awake.compareAndSet(false, true) && !sealer.isShutdown()) {
      var unused = sealer.schedule(this::run, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void run() {
    awake.set(false);
    try {
      seal();
    } catch (StoreException e) {
      if (!sealer.isShutdown()) {
        LOG.warn("sealing the audit log waits a second: {}", e.getMessage());
        wake(AGAIN);
      }
    }
  }

  /** Ends after the batch that is being sealed; the next start seals the rest. */
  @Deactivate
  public void close() {
    sealer.shutdown();
    try {
      if (!sealer.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("a batch of the audit log is still being sealed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "stapel-audit-sealer");
    thread.setDaemon(true);
    return thread;
  }
}
