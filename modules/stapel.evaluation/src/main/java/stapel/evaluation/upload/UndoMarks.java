package stapel.evaluation.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import stapel.experts.api.Assignment;
import stapel.experts.api.Assignments;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;

/**
 * Takes the sheets of an import out again with the assignments and experts that came with them,
 * while nothing was built on them. One update hides all of them; then they are removed in pieces.
 * The import's own row is not the subject, as with {@link ApplyMarks}.
 */
@Component
@Contribution(
    id = "evaluation.undo-marks",
    permission = "evaluation.import",
    dataset = "evaluation.imports",
    place = Contribution.Place.ROW,
    kind = Contribution.Kind.DESTRUCTIVE,
    order = 800,
    when = "state:applied")
public final class UndoMarks implements Command<UndoMarks.Request> {

  private final MarkImportStore imports;
  private final ImportedSheetStore sheets;
  private final ProblemStore problems;
  private final MarkChecks checks;
  private final TakingBack takingBack;
  private final Assignments assignments;
  private final Applications applications;

  /** Over the stores and what the sheets hang on. */
  @Activate
  public UndoMarks(
      @Reference MarkImportStore imports,
      @Reference ImportedSheetStore sheets,
      @Reference ProblemStore problems,
      @Reference MarkChecks checks,
      @Reference TakingBack takingBack,
      @Reference Assignments assignments,
      @Reference Applications applications) {
    this.imports = imports;
    this.sheets = sheets;
    this.problems = problems;
    this.checks = checks;
    this.takingBack = takingBack;
    this.assignments = assignments;
    this.applications = applications;
  }

  /** Which import. */
  record Request(@Field(dataset = "evaluation.imports", scope = true) Ref origin) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    MarkImport run = checks.get(request.origin().id());
    if (run.state() != MarkImport.State.APPLIED && run.state() != MarkImport.State.UNDOING) {
      throw refusal(Problem.of("import.not-applied", run.file()));
    }
    Set<String> marked = sheets.applications(run.id());
    refuse(run, marked);
    if (!call.dryRun()) {
      List<Boolean> claimed = new ArrayList<>();
      Instant stale = call.now().minus(ApplyMarks.STALE);
      call.chunk(() -> claimed.add(imports.undo(run.id(), call.now(), stale)));
      if (!claimed.get(0)) {
        throw checks.closed(checks.get(run.id()));
      }
      List<Assignment> gone = takingBack.all(run.call(), run.id(), call::chunk);
      call.chunk(() -> problems.clear(run.id()));
      assignments.withdrawn(call, gone);
      imports.undone(run.id(), call.now());
    }
    call.changed(Ref.of("evaluation.imports", run.id()), "state=undone");
    return Result.of(Ref.of("evaluation.imports", run.id())).count("applications", marked.size());
  }

  /** Marks that somebody corrected or decided upon stay. */
  private void refuse(MarkImport run, Set<String> marked) {
    long corrected = sheets.correctedSince(run.id());
    if (corrected > 0) {
      throw refusal(Problem.of("import.undo-corrected", corrected));
    }
    applications.in(run.call(), EnumSet.allOf(ApplicationState.class)).stream()
        .filter(application -> marked.contains(application.id()))
        .filter(application -> !Panel.reviewed(application))
        .findFirst()
        .ifPresent(
            application -> {
              throw refusal(Problem.of("import.undo-decided", application.number()));
            });
  }

  private static Refusal refusal(Problem problem) {
    return Refusal.of(UndoMarks.class, Refusal.Kind.CONFLICT, problem);
  }
}
