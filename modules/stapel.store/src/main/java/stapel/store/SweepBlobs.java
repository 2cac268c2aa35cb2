package stapel.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Contribution;
import stapel.api.work.Job;
import stapel.platform.api.Transactions;

/**
 * Removes the blobs that no row names and that nobody has put for a day: a command that failed, or
 * rows that were removed, left them.
 */
@Component(service = Job.class)
@Contribution(id = "store.sweep-blobs", permission = "doors.run-job")
public final class SweepBlobs implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(SweepBlobs.class);

  /** Longer than any command runs, so that a row that names it is committed by then. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final Transactions transactions;
  private final FolderBlobs blobs;
  private final Clock clock;

  /** Sweeps this folder. */
  @Activate
  public SweepBlobs(@Reference Transactions transactions, @Reference FolderBlobs blobs) {
    this(transactions, blobs, Clock.systemUTC());
  }

  /** With a clock of its own. */
  SweepBlobs(Transactions transactions, FolderBlobs blobs, Clock clock) {
    this.transactions = transactions;
    this.blobs = blobs;
    this.clock = clock;
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run(Run run) {
    Instant before = clock.instant().minus(KEPT);
    try {
      Set<String> unnamed = new TreeSet<>(blobs.names(before));
      if (!unnamed.isEmpty()) {
        transactions.read(() -> keepNamed(unnamed));
      }
      long done = 0;
      for (String name : unnamed) {
        if (run.cancelled()) {
          return;
        }
        done += blobs.sweep(name, before) ? 1 : 0;
        run.progress(done, unnamed.size());
      }
      LOG.info("{} files that nothing refers to were removed", done);
    } catch (IOException e) {
      throw new UncheckedIOException("sweeping the folder of blobs: " + e.getMessage(), e);
    }
  }

  private boolean keepNamed(Set<String> unnamed) {
    try {
      new NamedBlobs(transactions.connection()).removeFrom(unnamed);
      return true;
    } catch (SQLException e) {
      throw transactions.failure("looking which blobs are named", e);
    }
  }
}
