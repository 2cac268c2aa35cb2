package stapel.evaluation.upload;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.evaluation.criteria.CriteriaStore;
import stapel.experts.api.Assignments;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;
import stapel.intake.api.file.ImportFiles;

/** Goes over a whole file of marks without writing a sheet. */
@Component(service = MarkChecks.class)
public final class MarkChecks {

  private final MarkImportStore imports;
  private final ProblemStore problems;
  private final ImportedSheetStore sheets;
  private final ImportFiles files;
  private final CriteriaStore criteria;
  private final Applications applications;
  private final Assignments assignments;

  /** Over the stores and what rows may name. */
  @Activate
  public MarkChecks(
      @Reference MarkImportStore imports,
      @Reference ProblemStore problems,
      @Reference ImportedSheetStore sheets,
      @Reference ImportFiles files,
      @Reference CriteriaStore criteria,
      @Reference Applications applications,
      @Reference Assignments assignments) {
    this.imports = imports;
    this.problems = problems;
    this.sheets = sheets;
    this.files = files;
    this.criteria = criteria;
    this.applications = applications;
    this.assignments = assignments;
  }

  /** The import, whatever its state. */
  MarkImport get(String id) {
    return imports
        .find(id)
        .orElseThrow(() -> refusal(Refusal.Kind.NOT_FOUND, Problem.of("import.none")));
  }

  /** The import, when it is not applied yet. */
  MarkImport open(String id) {
    MarkImport run = get(id);
    if (run.state() != MarkImport.State.UPLOADED) {
      throw closed(run);
    }
    return run;
  }

  Refusal closed(MarkImport run) {
    String state = run.state().name().toLowerCase(Locale.ROOT);
    return refusal(Refusal.Kind.CONFLICT, Problem.of("import." + state, run.file()));
  }

  Panel panel(String call) {
    Map<String, Application> byNumber = new HashMap<>();
    applications
        .in(call, EnumSet.allOf(ApplicationState.class))
        .forEach(application -> byNumber.put(application.number(), application));
    return new Panel(
        byNumber,
        assignments.personsByName(call),
        criteria.ofCall(call),
        Panel.byPair(assignments.ofCall(call)),
        sheets.taken(call));
  }

  MarkCheck check(MarkImport run, Mapping mapping, Choices choices) {
    Panel panel = panel(run.call());
    if (panel.criteria().isEmpty()) {
      throw refusal(Refusal.Kind.CONFLICT, Problem.of("ranking.no-criteria"));
    }
    MarkCheck check = new MarkCheck(panel, mapping, choices);
    files.rows(run.table(), check);
    return check.finish();
  }

  /** The same, and keeps what was found for the preview. */
  MarkCheck keep(MarkImport run, Mapping mapping, Choices choices, Call call) {
    MarkCheck check = check(run, mapping, choices);
    imports.mapping(run, mapping, call::newId);
    problems.found(run, check.faults(), call);
    imports.checked(run.id(), choices, check);
    return check;
  }

  private static Refusal refusal(Refusal.Kind kind, Problem problem) {
    return Refusal.of(MarkChecks.class, kind, problem);
  }
}
