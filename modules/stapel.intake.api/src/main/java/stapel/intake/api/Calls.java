package stapel.intake.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Call;

/**
 * The calls, for other modules as the system. A service; used inside a transaction of a door;
 * thread-safe.
 */
@ProviderType
public interface Calls {

  /** The call of this id; empty when there is none. */
  Optional<CallFacts> find(String id);

  /** The call of this number; empty when there is none. */
  Optional<CallFacts> byNumber(String number);

  /** Every call of a programme, the newest first; empty when there are none. */
  List<CallFacts> inProgramme(String programme);

  /**
   * Moves a call to its next state and tells listeners by {@link CallStateChanged}.
   *
   * @param reason why, for the log; may be empty
   * @throws stapel.api.Refusal NOT_FOUND, or CONFLICT when the state may not follow the present one
   */
  void move(Call call, String id, CallState to, String reason);
}
