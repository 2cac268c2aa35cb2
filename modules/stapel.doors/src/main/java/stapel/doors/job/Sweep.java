package stapel.doors.job;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Contribution;
import stapel.api.store.Database;
import stapel.api.work.Job;

/** Forgets request keys after their day. */
@Component
@Contribution(id = "doors.sweep", permission = "doors.run-job")
public final class Sweep implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final JobStore store;
  private final Clock clock;

  /** Sweeps the doors' own tables. */
  @Activate
  public Sweep(@Reference(target = "(stapel.schema=doors)") Database database) {
    this(database, Clock.systemUTC());
  }

  /** The same with another clock. */
  public Sweep(Database database, Clock clock) {
    this.store = new JobStore(database);
    this.clock = clock;
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(Run run) {
    run.write(
        () ->
            LOG.debug(
                "{} request keys swept", store.sweep(clock.instant().minus(Duration.ofHours(24)))));
  }
}
