package stapel.experts.assigned;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.setting.ScopedSettings;
import stapel.api.work.Progress;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.Assignments;
import stapel.experts.api.Expert;
import stapel.experts.api.ExpertAssigned;
import stapel.experts.conflict.ConflictStore;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ExpertStore;
import stapel.experts.expert.ReadingSettings;
import stapel.experts.expert.Roster;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;
import stapel.intake.api.Calls;

/** The assignments in the module's tables and the one place where they are made. */
@Component(service = {Assignments.class, StoredAssignments.class})
public final class StoredAssignments implements Assignments {

  /** Assignments written between two looks whether somebody cancelled. */
  private static final int TOGETHER = 1_000;

  private final AssignmentStore store;
  private final AssignmentMoves moves;
  private final ConflictStore conflicts;
  private final ExpertStore experts;
  private final Applications applications;
  private final Calls calls;
  private final Roster roster;
  private final ScopedSettings settings;

  /** Over the stores, intake and the settings of calls. */
  @Activate
  public StoredAssignments(
      @Reference AssignmentStore store,
      @Reference AssignmentMoves moves,
      @Reference ConflictStore conflicts,
      @Reference ExpertStore experts,
      @Reference Applications applications,
      @Reference Calls calls,
      @Reference Roster roster,
      @Reference ScopedSettings settings) {
    this.store = store;
    this.moves = moves;
    this.conflicts = conflicts;
    this.experts = experts;
    this.applications = applications;
    this.calls = calls;
    this.roster = roster;
    this.settings = settings;
  }

  @Override
  public Optional<Assignment> find(String id) {
    return store.find(id);
  }

  @Override
  public Optional<Assignment> find(String application, String person) {
    return store.find(application, person);
  }

  @Override
  public List<Assignment> ofApplication(String application) {
    return store.ofApplication(application);
  }

  @Override
  public List<Assignment> ofApplications(Set<String> applicationIds) {
    return store.ofApplications(applicationIds);
  }

  @Override
  public List<Assignment> ofExpert(String call, String person) {
    return store.ofExpert(call, person);
  }

  @Override
  public List<Assignment> ofCall(String call) {
    return store.ofCall(call);
  }

  @Override
  public List<Expert> experts(String call) {
    return experts.ofCall(call).stream().map(CallExpert::facts).toList();
  }

  @Override
  public Map<String, String> personsByName(String call) {
    Map<String, String> persons = new HashMap<>();
    for (CallExpert expert : experts.ofCall(call)) {
      persons.put(expert.code().toLowerCase(Locale.ROOT), expert.person());
      if (!expert.email().isEmpty()) {
        persons.put(expert.email(), expert.person());
      }
    }
    return persons;
  }

  @Override
  public Map<String, String> addByCode(Call call, String callId, List<String> codes) {
    return roster.addByCode(call, callId, codes);
  }

  @Override
  public Assignment assign(Call call, String application, String person, boolean declared) {
    Application found =
        applications
            .find(application)
            .orElseThrow(
                () ->
                    refusal(Refusal.Kind.NOT_FOUND, List.of(Problem.of("experts.no-application"))));
    return assignAll(call, found.call(), List.of(new Pair(application, person)), declared).get(0);
  }

  @Override
  public List<Assignment> assignAll(Call call, String callId, List<Pair> pairs, boolean declared) {
    return assignAll(call, callId, pairs, declared, Progress.UNSEEN);
  }

  /** The same for somebody who waits. */
  public List<Assignment> assignAll(
      Call call, String callId, List<Pair> pairs, boolean declared, Progress progress) {
    Set<String> read = pairs.stream().map(Pair::application).collect(toSet());
    // On paper neither loads nor derived conflicts count: an import of many chunks reads its own.
    Giving giving =
        new Giving(
            moves,
            call,
            callId,
            declared,
            calls.find(callId).orElseThrow().blind(),
            settings.of(ReadingSettings.Config.class, callId),
            experts.ofCall(callId),
            applications.find(read).stream().filter(one -> one.call().equals(callId)).toList(),
            declared ? store.ofApplications(read) : store.ofCall(callId),
            declared ? List.of() : conflicts.ofCall(callId));
    List<Assignment> given = new ArrayList<>();
    for (Pair pair : pairs) {
      given.add(giving.give(pair));
    }
    if (!giving.problems().isEmpty()) {
      throw refusal(Refusal.Kind.CONFLICT, giving.problems());
    }
    List<AssignmentStore.Added> added = giving.added();
    for (int from = 0; from < added.size(); from += TOGETHER) {
      int to = Math.min(added.size(), from + TOGETHER);
      store.add(added.subList(from, to), call.now());
      progress.at(to, added.size());
    }
    added.forEach(
        a ->
            call.emit(
                ExpertAssigned.assigned(
                    a.assignment().application(), callId, a.assignment().person())));
    return given;
  }

  @Override
  public List<Assignment> takeBack(List<String> made, Map<String, AssignmentState> moved) {
    return TakenBack.of(store, made, moved);
  }

  @Override
  public void removeExperts(String callId, List<String> persons) {
    for (String person : persons) {
      experts
          .find(callId, person)
          .filter(expert -> !store.used(expert.id()))
          .ifPresent(roster::forget);
    }
  }

  @Override
  public void withdrawn(Call call, List<Assignment> removed) {
    removed.forEach(
        a -> call.emit(ExpertAssigned.withdrawn(a.application(), a.call(), a.person())));
  }

  private static Refusal refusal(Refusal.Kind kind, List<Problem> problems) {
    return Refusal.of(StoredAssignments.class, kind, problems);
  }
}
