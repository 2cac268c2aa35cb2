package stapel.experts.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Call;

/**
 * Experts and assignments, for other modules as the system: nothing here asks who may see them. A
 * service; used inside a transaction of a door; thread-safe.
 */
@ProviderType
public interface Assignments {

  /** The assignment of this id; empty when there is none. */
  Optional<Assignment> find(String id);

  /** The assignment of this application to this expert; empty when there is none. */
  Optional<Assignment> find(String application, String person);

  /** All of an application, in the order they were made; empty when there are none. */
  List<Assignment> ofApplication(String application);

  /** All of several applications, in no order; empty when there are none. */
  List<Assignment> ofApplications(Set<String> applications);

  /** All of an expert in one call, in the order they were made; empty when there are none. */
  List<Assignment> ofExpert(String call, String person);

  /** All of a call, by application and then in the order they were made. */
  List<Assignment> ofCall(String call);

  /** The experts of a call, by code. */
  List<Expert> experts(String call);

  /**
   * Persons by what a file may call them, in lower case: the expert's code and the e-mail address.
   * For files that name experts of this call.
   */
  Map<String, String> personsByName(String call);

  /**
   * Adds experts to a call who have no account and are known by their codes only, as the anonymous
   * assessors of a published panel. A code that the call has already is left as it is. Inside
   * {@link Call#chunk} or outside.
   *
   * @param codes letters, digits, {@code . _ -}, up to 40 characters
   * @return the experts' persons by code in lower case, those that were there already included
   * @throws stapel.api.Refusal INVALID naming each code of another form
   */
  Map<String, String> addByCode(Call call, String callId, List<String> codes);

  /**
   * Gives an application to an expert of its call, as the import of marks does; the one that is
   * there already is answered as it is.
   *
   * @param declared true when the absence of a conflict was declared on paper: the assignment is
   *     opened at once
   * @throws stapel.api.Refusal NOT_FOUND for an unknown application, INVALID for a person who is no
   *     expert of the call, CONFLICT where a conflict of interest stands
   */
  Assignment assign(Call call, String application, String person, boolean declared);

  /**
   * The same for many pairs of one call in a few statements, inside {@link Call#chunk} or outside.
   *
   * @param pairs application ids and person ids of experts of the call
   * @return the assignments in the order of the pairs, those that were there already included
   */
  List<Assignment> assignAll(Call call, String callId, List<Pair> pairs, boolean declared);

  /**
   * Takes back what {@link #assignAll} did for an import that broke off or is undone. Nobody is
   * told of it; one where a conflict of interest was declared since stays. Inside {@link
   * Call#chunk} or outside.
   *
   * @param made ids of assignments that it made; those that are gone already are passed over
   * @param moved the state before by id, for those that were there
   * @return what was removed
   */
  List<Assignment> takeBack(List<String> made, Map<String, AssignmentState> moved);

  /**
   * Takes back what {@link #addByCode} did: these persons are experts of the call no longer, as far
   * as nothing is given to them.
   */
  void removeExperts(String callId, List<String> persons);

  /** Tells others that these assignments, which they were told of, are there no longer. */
  void withdrawn(Call call, List<Assignment> removed);

  /**
   * An application and an expert.
   *
   * @param application id of the application
   * @param person id of the expert's person
   */
  record Pair(String application, String person) {}
}
