package stapel.doors.call;

import java.time.Clock;
import stapel.api.Id;
import stapel.doors.event.EventStore;
import stapel.platform.api.Audit;

/**
 * What stands at the end of each change, in its transaction: events for listeners and one line in
 * the log.
 */
public final class Ending {

  private final EventStore events;
  private final Audit audit;
  private final Clock clock;

  /** Writes to these two. */
  public Ending(EventStore events, Audit audit, Clock clock) {
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes both.
   *
   * @param command id of the command or listener
   * @return true when somebody waits for an event of this call
   */
  public boolean write(RunningCall call, String command) {
    boolean awaited =
        events.write(
            call.events(),
            new EventStore.Origin(
                call.person(), call.name(), call.scope(), command, clock.instant()));
    audit.write(
        new Audit.Line(
            Id.next(clock.instant()),
            call.now(),
            call.person(),
            call.name(),
            call.caller().origin().name(),
            call.scope(),
            command,
            call.objects(),
            call.words()));
    return awaited;
  }
}
