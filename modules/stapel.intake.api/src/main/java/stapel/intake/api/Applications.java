package stapel.intake.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Call;

/**
 * The applications, for other modules as the system: nothing here asks who may see them.
 * Applications of an import that is not applied are not there. A service; used inside a transaction
 * of a door; thread-safe.
 */
@ProviderType
public interface Applications {

  /** The application of this id; empty when there is none. */
  Optional<Application> find(String id);

  /** Several by their ids, by number; ids that are unknown are left out. */
  List<Application> find(Set<String> ids);

  /** The application with this number in the call; empty when there is none. */
  Optional<Application> byNumber(String call, String number);

  /** All of a call in these states, by number; empty when there are none. */
  List<Application> in(String call, Set<ApplicationState> states);

  /** Who stands behind the applications of a call, in no order; empty when there are none. */
  List<Applicant> applicants(String call);

  /**
   * Ids of a call's applications by their numbers, whatever their state: for files that name them
   * by number.
   */
  Map<String, String> idsByNumber(String call);

  /** How many applications of a call stand in each state; states without any are absent. */
  Map<ApplicationState, Long> count(String call);

  /**
   * Moves applications to their next states, all or none, and tells listeners by one {@link
   * ApplicationStateChanged} each. One that is in the wanted state already stays as it is.
   *
   * @param targets the wanted state by application id
   * @param reason why, kept with the transition; may be empty
   * @throws stapel.api.Refusal NOT_FOUND, or CONFLICT naming each application whose state does not
   *     allow it
   */
  void move(Call call, Map<String, ApplicationState> targets, String reason);
}
