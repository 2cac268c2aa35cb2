package stapel.experts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.setting.ScopedSettings;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.AssignmentStateChanged;
import stapel.experts.api.Assignments;
import stapel.experts.api.Expert;
import stapel.experts.api.ExpertAssigned;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;
import stapel.intake.api.Calls;

/** The assignments in the module's tables and the one place where they are made and change. */
@Component(service = {Assignments.class, StoredAssignments.class})
public final class StoredAssignments implements Assignments {

  private static final Set<ApplicationState> READABLE =
      EnumSet.of(
          ApplicationState.ELIGIBLE,
          ApplicationState.IN_REVIEW,
          ApplicationState.REVIEWED,
          ApplicationState.SHORT_OF_MARKS,
          ApplicationState.REINSTATED);

  private final AssignmentStore store;
  private final ExpertStore experts;
  private final Applications applications;
  private final Calls calls;
  private final Roster roster;
  private final ScopedSettings settings;

  /** Over the stores, intake and the settings of calls. */
  @Activate
  public StoredAssignments(
      @Reference AssignmentStore store,
      @Reference ExpertStore experts,
      @Reference Applications applications,
      @Reference Calls calls,
      @Reference Roster roster,
      @Reference ScopedSettings settings) {
    this.settings = settings;
    this.store = store;
    this.experts = experts;
    this.applications = applications;
    this.calls = calls;
    this.roster = roster;
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
      persons.put(expert.code().toLowerCase(java.util.Locale.ROOT), expert.person());
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
    Giving giving = new Giving(call, callId, declared);
    List<Assignment> given = new ArrayList<>();
    for (Pair pair : pairs) {
      given.add(giving.give(pair));
    }
    if (!giving.problems.isEmpty()) {
      throw refusal(Refusal.Kind.CONFLICT, giving.problems);
    }
    store.add(giving.added, call.now());
    giving.added.forEach(
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

  /** Moves an assignment; a conflict found later voids what was written before. */
  void move(Call call, Assignment assignment, AssignmentState to, String reason) {
    if (!assignment.state().next().contains(to)) {
      throw refusal(
          Refusal.Kind.CONFLICT,
          List.of(Problem.of("experts.state." + to.key(), assignment.state().key())));
    }
    store.state(assignment.id(), to, reason, call.now());
    call.changed(Ref.of("experts.assignments", assignment.id()), "state=" + to.key());
    call.emit(
        AssignmentStateChanged.of(
            assignment.application(),
            assignment.call(),
            assignment.person(),
            assignment.state(),
            to));
  }

  private static Refusal refusal(Refusal.Kind kind, List<Problem> problems) {
    return Refusal.of(StoredAssignments.class, kind, problems);
  }

  /** Makes many assignments of one call from a few queries. */
  private final class Giving {

    private final Call call;
    private final String callId;
    private final boolean declared;
    private final boolean blind;
    private final ReadingSettings.Config rules;
    private final Map<String, CallExpert> byPerson = new HashMap<>();
    private final Map<String, Application> byId = new HashMap<>();
    private final Map<Pair, Assignment> there = new HashMap<>();
    private final Map<String, Integer> load = new HashMap<>();
    private final Set<Problem> once = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<AssignmentStore.Added> added = new ArrayList<>();

    Giving(Call call, String callId, boolean declared) {
      this.call = call;
      this.callId = callId;
      this.declared = declared;
      this.blind = calls.find(callId).orElseThrow().blind();
      this.rules = settings.of(ReadingSettings.Config.class, callId);
      experts.ofCall(callId).forEach(e -> byPerson.put(e.person(), e));
      applications
          .in(callId, EnumSet.allOf(ApplicationState.class))
          .forEach(a -> byId.put(a.id(), a));
      for (Assignment a : store.ofCall(callId)) {
        there.put(new Pair(a.application(), a.person()), a);
        load.merge(a.person(), a.expected() ? 1 : 0, Integer::sum);
      }
    }

    Assignment give(Pair pair) {
      Assignment known = there.get(pair);
      if (known == null) {
        Assignment made = make(pair);
        there.put(pair, made);
        return made;
      }
      if (known.state() == AssignmentState.CONFLICT) {
        problem(Problem.of("experts.conflict-stands", number(pair), code(pair)));
      } else if (known.state() == AssignmentState.DECLINED || declared && !known.opened()) {
        AssignmentState to =
            declared && known.state() == AssignmentState.ASSIGNED
                ? AssignmentState.DECLARED
                : AssignmentState.ASSIGNED;
        move(call, known, to, "");
        return store.find(known.id()).orElseThrow();
      }
      return known;
    }

    private Assignment make(Pair pair) {
      CallExpert expert = byPerson.get(pair.person());
      Application application = byId.get(pair.application());
      AssignmentState state = declared ? AssignmentState.DECLARED : AssignmentState.ASSIGNED;
      Assignment made =
          Assignment.of(call.newId(), callId, pair.application(), pair.person(), state, blind);
      if (expert == null || application == null) {
        problem(Problem.of(expert == null ? "experts.no-expert" : "experts.no-application"));
        return made;
      }
      if (!READABLE.contains(application.state())) {
        problem(
            Problem.of(
                "experts.application-state", application.number(), application.state().key()));
      }
      if (rules.territoryConflict()
          && !expert.territory().isEmpty()
          && expert.territory().equals(application.territory())) {
        problem(Problem.of("experts.same-territory", application.number(), expert.code()));
      }
      int now = load.merge(pair.person(), 1, Integer::sum);
      int most = expert.maxLoad().orElse(rules.maxLoad());
      if (!declared && most > 0 && now > most) {
        problem(Problem.of("experts.overloaded", expert.code(), most));
      }
      added.add(new AssignmentStore.Added(made, application.number(), expert.id()));
      return made;
    }

    private void problem(Problem problem) {
      if (once.add(problem)) {
        problems.add(problem);
      }
    }

    private String number(Pair pair) {
      return Optional.ofNullable(byId.get(pair.application())).map(Application::number).orElse("");
    }

    private String code(Pair pair) {
      return Optional.ofNullable(byPerson.get(pair.person())).map(CallExpert::code).orElse("");
    }
  }
}
