package stapel.provisioning.change;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Id;
import stapel.api.Ref;
import stapel.platform.api.Audit;
import stapel.platform.api.PlatformCall;
import stapel.platform.api.Transactions;
import stapel.provisioning.plan.Plan;

/**
 * How a change ended, as a second line of the log: the first one is committed before anything
 * happens and tells only what was asked.
 */
final class ChangeLog {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);

  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  ChangeLog(Transactions transactions, Audit audit, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  void ended(PlatformCall call, String command, Ref profile, Plan plan, Outcome outcome) {
    String how = outcome.fault().isEmpty() ? "kept: " : "undone (" + outcome.fault() + "): ";
    Audit.Line line =
        new Audit.Line(
            Id.next(clock.instant()),
            clock.instant(),
            call.person(),
            call.name(),
            call.caller().origin().name(),
            call.scope(),
            command,
            List.of(profile),
            how + plan.change().words());
    try {
      transactions.write(
          () -> {
            audit.write(line);
            return true;
          });
    } catch (RuntimeException e) {
      LOG.error("the log does not tell how the change to profile {} ended", profile.id(), e);
    }
  }
}
