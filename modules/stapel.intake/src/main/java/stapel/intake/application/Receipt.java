package stapel.intake.application;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;

/**
 * When an application counts as received: at the server's time, or as the operator says for what
 * came on paper or in a file. After the deadline it is late, which is shown and decides nothing by
 * itself.
 */
public final class Receipt {

  private static final Set<CallState> TAKING =
      EnumSet.of(CallState.OPEN, CallState.CLOSED, CallState.IN_REVIEW);

  private Receipt() {}

  /** Refuses while the call takes no applications at all. */
  public static void open(CallFacts call) {
    if (!TAKING.contains(call.state())) {
      throw Refusal.of(
          Receipt.class,
          Refusal.Kind.CONFLICT,
          Problem.of("intake.call-not-open", call.state().key()));
    }
  }

  /** What is wrong with a receipt that somebody names. */
  public static List<Problem> problems(Instant received, Instant now) {
    return received.isAfter(now)
        ? List.of(Problem.at("submitted", "intake.received-later", received))
        : List.of();
  }

  /** True when it came after the deadline. */
  public static boolean late(CallFacts call, Instant received) {
    return call.closes().filter(closes -> received.isAfter(closes)).isPresent();
  }
}
