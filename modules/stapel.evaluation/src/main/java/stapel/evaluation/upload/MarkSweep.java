package stapel.evaluation.upload;

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

/** Cleans up after imports of marks that a stopped server left half-way, in or out. */
@Component(service = Job.class)
@Contribution(id = "evaluation.sweep-imports", permission = "evaluation.import")
public final class MarkSweep implements Job {

  private final TakingBack takingBack;
  private final MarkImportStore imports;
  private final Clock clock;

  /** By the system's clock. */
  @Activate
  public MarkSweep(@Reference TakingBack takingBack, @Reference MarkImportStore imports) {
    this(takingBack, imports, Clock.systemUTC());
  }

  /** With a clock of its own. */
  MarkSweep(TakingBack takingBack, MarkImportStore imports, Clock clock) {
    this.takingBack = takingBack;
    this.imports = imports;
    this.clock = clock;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run(Run run) {
    Instant now = clock.instant();
    List<MarkImport> broken = new ArrayList<>();
    run.write(() -> broken.addAll(imports.broken(now.minus(ApplyMarks.STALE))));
    for (MarkImport one : broken) {
      if (run.cancelled()) {
        return;
      }
      takingBack.all(one.call(), one.id(), run::write);
      run.write(() -> imports.release(one.id(), now));
    }
  }
}
