package stapel.experts.assigned;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stapel.api.Problem;
import stapel.api.command.Call;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.Assignments.Pair;
import stapel.experts.conflict.Cause;
import stapel.experts.conflict.ConflictStore;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ReadingSettings;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;

/** Makes many assignments of one call out of what was read once; nothing is stored by it. */
final class Giving {

  private static final Set<ApplicationState> READABLE =
      EnumSet.of(
          ApplicationState.ELIGIBLE,
          ApplicationState.IN_REVIEW,
          ApplicationState.REVIEWED,
          ApplicationState.SHORT_OF_MARKS,
          ApplicationState.REINSTATED);

  private final AssignmentMoves moves;
  private final Call call;
  private final String callId;
  private final boolean declared;
  private final boolean blind;
  private final ReadingSettings.Config rules;
  private final Map<String, CallExpert> byPerson = new HashMap<>();
  private final Map<String, Application> byId = new HashMap<>();
  private final Map<Pair, Assignment> there = new HashMap<>();
  private final Map<String, Cause> causes = new HashMap<>();
  private final Map<String, Integer> load = new HashMap<>();
  private final Set<Problem> once = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<AssignmentStore.Added> added = new ArrayList<>();

  Giving(
      AssignmentMoves moves,
      Call call,
      String callId,
      boolean declared,
      boolean blind,
      ReadingSettings.Config rules,
      List<CallExpert> experts,
      List<Application> applications,
      List<Assignment> standing,
      List<ConflictStore.Kept> conflicts) {
    this.moves = moves;
    this.call = call;
    this.callId = callId;
    this.declared = declared;
    this.blind = blind;
    this.rules = rules;
    experts.forEach(e -> byPerson.put(e.person(), e));
    applications.forEach(a -> byId.put(a.id(), a));
    conflicts.stream()
        .filter(one -> !one.allowed())
        .forEach(one -> causes.put(one.application() + " " + one.expert(), one.cause()));
    for (Assignment a : standing) {
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
      return moves.move(call, known, to, "");
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
          Problem.of("experts.application-state", application.number(), application.state().key()));
    }
    if (rules.territoryConflict()
        && !expert.territory().isEmpty()
        && expert.territory().equals(application.territory())) {
      problem(Problem.of("experts.same-territory", application.number(), expert.code()));
    }
    Cause cause = causes.get(application.id() + " " + expert.id());
    if (!declared && cause != null && cause != Cause.TERRITORY) {
      problem(
          Problem.of(
              "experts.derived-conflict." + cause.key(), application.number(), expert.code()));
    }
    int now = load.merge(pair.person(), 1, Integer::sum);
    int most = expert.maxLoad().orElse(rules.maxLoad());
    if (!declared && most > 0 && now > most) {
      problem(Problem.of("experts.overloaded", expert.code(), most));
    }
    added.add(new AssignmentStore.Added(made, application.number(), expert.id()));
    return made;
  }

  /** What stands in the way, each once; nothing may be given while there is something. */
  List<Problem> problems() {
    return problems;
  }

  /** Those that are new. */
  List<AssignmentStore.Added> added() {
    return added;
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
