package stapel.experts.upload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.command.Usual;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.Assignments.Pair;
import stapel.experts.assigned.StoredAssignments;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.Roster;
import stapel.intake.api.Applications;
import stapel.intake.api.file.ImportFiles;

/**
 * Gives applications to experts by a table {@code application,expert}: numbers, and codes or
 * addresses. Rows whose state says that nobody reads, as an exported list has them, are left out;
 * other columns are not looked at and repeated pairs count once, so a table of marks serves as
 * well.
 */
@Component(service = Command.class)
@Contribution(
    id = "experts.import-assignments",
    permission = "experts.assign",
    dataset = "experts.assignments",
    place = Contribution.Place.LIST,
    order = 10)
public final class ImportAssignments implements Command<ImportAssignments.Request>, Usual {

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "application", List.of("application", "number", "заявка", "номер", "номер заявки"),
          "expert", List.of("expert", "email", "e-mail", "эксперт", "почта", "код эксперта"),
          "state", List.of("state", "состояние"));

  /** States without a reading, as stored and as lists are exported in either language. */
  private static final Set<String> UNREAD =
      Set.of(
          AssignmentState.CONFLICT.key(),
          AssignmentState.DECLINED.key(),
          "конфликт интересов",
          "conflict of interest",
          "возвращена",
          "given back");

  private final ImportFiles files;
  private final Applications applications;
  private final StoredAssignments assignments;
  private final Roster roster;

  /** Over the stores. */
  @Activate
  public ImportAssignments(
      @Reference ImportFiles files,
      @Reference Applications applications,
      @Reference StoredAssignments assignments,
      @Reference Roster roster) {
    this.files = files;
    this.applications = applications;
    this.assignments = assignments;
    this.roster = roster;
  }

  /**
   * What is asked.
   *
   * @param addUnknown makes experts of names nobody has yet, as codes without an address
   * @param declared no conflict was declared on paper for every pair
   */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      Upload file,
      @Field(choices = {"all-or-nothing", "skip-bad"}) String mode,
      boolean addUnknown,
      boolean declared) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Map<String, Object> usual() {
    return Map.of("mode", "all-or-nothing");
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    Map<String, String> ids = applications.idsByNumber(callId);
    Map<String, String> persons = assignments.personsByName(callId);
    Set<Pair> pairs = new LinkedHashSet<>();
    List<Problem> problems = new ArrayList<>();
    int unread = 0;
    for (Table.Line line :
        Table.read(files, request.file(), NAMES, List.of("application", "expert"))) {
      if (UNREAD.contains(line.text("state").toLowerCase(Locale.ROOT))) {
        unread++;
        continue;
      }
      String expert = line.text("expert").toLowerCase(Locale.ROOT);
      List<Problem> wrong = new ArrayList<>();
      if (request.addUnknown() && !expert.isEmpty() && !persons.containsKey(expert)) {
        add(call, callId, line.text("expert"), persons, wrong);
      }
      String application = ids.get(line.text("application"));
      if (application == null) {
        wrong.add(Problem.of("experts.unknown-application", line.text("application")));
      }
      if (!persons.containsKey(expert) && wrong.isEmpty()) {
        wrong.add(Problem.of("experts.unknown-expert", line.text("expert")));
      }
      wrong.forEach(problem -> problems.add(problem.inRow(line.number())));
      if (wrong.isEmpty()) {
        pairs.add(new Pair(application, persons.get(expert)));
      }
    }
    Result given = give(request, call, pairs, problems);
    return unread == 0 ? given : given.count("unread", unread);
  }

  private Result give(Request request, Call call, Set<Pair> pairs, List<Problem> problems) {
    if (!problems.isEmpty() && request.mode().equals("all-or-nothing")) {
      throw Refusal.of(
          ImportAssignments.class,
          Refusal.Kind.INVALID,
          problems.subList(0, Math.min(100, problems.size())));
    }
    assignments.assignAll(call, request.openCall().id(), List.copyOf(pairs), request.declared());
    return Result.done()
        .count("pairs", pairs.size())
        .count("skipped", problems.size())
        .problems(problems.subList(0, Math.min(100, problems.size())));
  }

  private void add(
      Call call, String callId, String name, Map<String, String> persons, List<Problem> wrong) {
    boolean address = name.contains("@");
    String code = address ? roster.next(callId) : name;
    List<Problem> unfit = roster.code(callId, code, Optional.empty());
    if (!unfit.isEmpty()) {
      wrong.addAll(unfit);
      return;
    }
    CallExpert added =
        roster.add(
            call,
            callId,
            new Roster.Newcomer(code, name, address ? name : "", "", "", "", Optional.empty()));
    persons.put(name.toLowerCase(Locale.ROOT), added.person());
  }
}
