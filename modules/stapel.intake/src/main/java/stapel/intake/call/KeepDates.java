package stapel.intake.call;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.work.Job;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;

/**
 * Opens announced calls and closes open ones when their time has come. A call whose whole time
 * passed while the server stood is left to its operator.
 */
@Component(service = Job.class)
@Contribution(id = "intake.keep-dates", permission = "intake.manage")
public final class KeepDates implements Job {

  private final CallStore store;
  private final StoredCalls calls;
  private final Clock clock;

  /** By the system's clock. */
  @Activate
  public KeepDates(@Reference CallStore store, @Reference StoredCalls calls) {
    this(store, calls, Clock.systemUTC());
  }

  /** With a clock of its own. */
  KeepDates(CallStore store, StoredCalls calls, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run(Run run) {
    List<CallFacts> due = new ArrayList<>();
    run.write(() -> due.addAll(store.due(clock.instant())));
    for (CallFacts call : due) {
      if (run.cancelled()) {
        return;
      }
      run.change(call.id(), work -> keep(call, work));
    }
  }

  /** Looks again: somebody may have moved the call or its dates since. */
  private void keep(CallFacts known, stapel.api.command.Call work) {
    CallFacts call = calls.get(known.id());
    boolean same =
        call.state() == known.state()
            && call.opens().equals(known.opens())
            && call.closes().equals(known.closes());
    if (!same) {
      return;
    }
    CallState next = call.state() == CallState.PUBLISHED ? CallState.OPEN : CallState.CLOSED;
    calls.move(work, call.id(), next, "");
  }
}
