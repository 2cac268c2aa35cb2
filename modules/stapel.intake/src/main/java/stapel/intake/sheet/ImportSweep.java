package stapel.intake.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.work.Job;

/** Cleans up after imports that a stopped server left half-way, and after undone ones. */
@Component(service = Job.class)
@Contribution(id = "intake.sweep-imports", permission = "intake.import")
public final class ImportSweep implements Job {

  private final LeftoverStore leftovers;
  private final ImportStore imports;
  private final Clock clock;

  /** By the system's clock. */
  @Activate
  public ImportSweep(@Reference LeftoverStore leftovers, @Reference ImportStore imports) {
    this(leftovers, imports, Clock.systemUTC());
  }

  /** With a clock of its own. */
  ImportSweep(LeftoverStore leftovers, ImportStore imports, Clock clock) {
    this.leftovers = leftovers;
    this.imports = imports;
    this.clock = clock;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run(Run run) {
    Instant stale = clock.instant().minus(ImportWriter.STALE);
    List<String> ids = new ArrayList<>();
    run.write(() -> ids.addAll(leftovers.everywhere(stale)));
    for (String id : ids) {
      if (run.cancelled()) {
        return;
      }
      leftovers.remove(id, run::write);
      run.write(() -> imports.release(id));
    }
  }
}
