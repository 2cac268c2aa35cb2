package stapel.experts.upload;

import java.util.ArrayList;
import java.util.HashSet;
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
import stapel.experts.expert.Roster;
import stapel.intake.api.file.ImportFiles;
import stapel.reference.api.Territories;
import stapel.reference.api.TerritoryNames;

/**
 * Adds experts by a table {@code name,email[,code][,region][,group][,topics][,max_load]}; all of
 * them or none.
 */
@Component(service = Command.class)
@Contribution(
    id = "experts.import-experts",
    permission = "experts.assign",
    dataset = "experts.experts",
    place = Contribution.Place.LIST,
    order = 20)
public final class ImportExperts implements Command<ImportExperts.Request> {

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "name", List.of("name", "expert", "имя", "фио", "эксперт"),
          "email", List.of("email", "e-mail", "почта", "электронная почта"),
          "code", List.of("code", "код"),
          "region", List.of("region", "territory", "регион", "субъект", "субъект рф"),
          "group", List.of("group", "группа"),
          "topics", List.of("topics", "темы", "специализация"),
          "load", List.of("max_load", "max load", "load", "нагрузка"));

  /** Letters of a group's name. */
  private static final int MOST_GROUP = 60;

  private final ImportFiles files;
  private final Roster roster;
  private final Territories territories;

  /** Over the roster. */
  @Activate
  public ImportExperts(
      @Reference ImportFiles files, @Reference Roster roster, @Reference Territories territories) {
    this.files = files;
    this.roster = roster;
    this.territories = territories;
  }

  /** What is asked. */
  record Request(@Field(dataset = "intake.calls", scope = true) Ref openCall, Upload file) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    List<Table.Line> lines = Table.read(files, request.file(), NAMES, List.of("name", "email"));
    List<Problem> problems = new ArrayList<>();
    Set<String> met = new HashSet<>();
    TerritoryNames names = new TerritoryNames(territories.all());
    for (Table.Line line : lines) {
      List<Problem> wrong = wrong(line, met, names);
      if (wrong.isEmpty()) {
        wrong = added(call, callId, line, names);
      }
      wrong.forEach(problem -> problems.add(problem.inRow(line.number())));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(
          ImportExperts.class,
          Refusal.Kind.INVALID,
          problems.subList(0, Math.min(100, problems.size())));
    }
    return Result.done().count("experts", lines.size());
  }

  private static List<Problem> wrong(Table.Line line, Set<String> met, TerritoryNames names) {
    List<Problem> wrong = new ArrayList<>();
    if (line.text("name").isEmpty()) {
      wrong.add(Problem.of("experts.name-missing"));
    }
    String email = line.text("email").toLowerCase(Locale.ROOT);
    if (!email.isEmpty() && !email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+")) {
      wrong.add(Problem.of("experts.email-form", email));
    }
    if (email.isEmpty() || !met.add(email)) {
      wrong.add(Problem.of(email.isEmpty() ? "experts.email-missing" : "experts.twice", email));
    }
    if (!line.text("load").isEmpty() && !line.text("load").matches("[1-9]\\d{0,3}")) {
      wrong.add(Problem.of("experts.load-form", line.text("load")));
    }
    if (line.text("group").length() > MOST_GROUP) {
      wrong.add(Problem.of("experts.group-long", MOST_GROUP));
    }
    String region = line.text("region");
    if (!region.isEmpty() && names.code(region).isEmpty()) {
      wrong.add(Problem.of("experts.no-territory", region));
    }
    return wrong;
  }

  private List<Problem> added(Call call, String callId, Table.Line line, TerritoryNames names) {
    String code = line.text("code").isEmpty() ? roster.next(callId) : line.text("code");
    List<Problem> unfit = roster.code(callId, code, Optional.empty());
    if (!unfit.isEmpty()) {
      return unfit;
    }
    try {
      roster.add(
          call,
          callId,
          new Roster.Newcomer(
              code,
              line.text("name"),
              line.text("email"),
              names.code(line.text("region")).orElse(""),
              line.text("group"),
              line.text("topics"),
              Optional.of(line.text("load")).filter(l -> !l.isEmpty()).map(Integer::valueOf)));
      return List.of();
    } catch (Refusal e) {
      return e.problems();
    }
  }
}
