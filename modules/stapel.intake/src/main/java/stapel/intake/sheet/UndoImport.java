package stapel.intake.sheet;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;
import stapel.intake.api.ApplicationsImported;
import stapel.intake.api.RemovalGuard;

/** Takes the applications of an import out again, while nobody has begun to work on them. */
@Component(service = Command.class)
@Contribution(
    id = "intake.undo-import",
    permission = "intake.import",
    dataset = "intake.imports",
    place = Contribution.Place.ROW,
    order = 80,
    when = "state:applied",
    kind = Contribution.Kind.DESTRUCTIVE)
public final class UndoImport implements Command<UndoImport.Request> {

  private static final Set<ApplicationState> FREE =
      EnumSet.of(
          ApplicationState.DRAFT,
          ApplicationState.SUBMITTED,
          ApplicationState.RETURNED,
          ApplicationState.ELIGIBLE,
          ApplicationState.INELIGIBLE,
          ApplicationState.WITHDRAWN);

  private final ImportStore imports;
  private final ImportChecks checks;
  private final Applications applications;
  private final Registries registries;

  /** Over the stores and the guards of other modules. */
  @Activate
  public UndoImport(
      @Reference ImportStore imports,
      @Reference ImportChecks checks,
      @Reference Applications applications,
      @Reference Registries registries) {
    this.imports = imports;
    this.checks = checks;
    this.applications = applications;
    this.registries = registries;
  }

  /** What is asked. */
  record Request(@Field(dataset = "intake.imports", subject = true) Ref origin) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Import run = checks.get(request.origin().id());
    if (run.state() != ImportState.APPLIED) {
      throw refusal(Problem.of("intake.import-not-applied", run.file()));
    }
    List<Application> imported = applications.find(imports.applications(run.id()));
    imported.stream()
        .filter(a -> !FREE.contains(a.state()))
        .findFirst()
        .ifPresent(
            a -> {
              throw refusal(Problem.of("intake.undo-state", a.number(), a.state().key()));
            });
    if (!imported.isEmpty()) {
      ask(imported);
    }
    imports.undo(run.id(), call.now());
    call.emit(ApplicationsImported.undone(run.call(), run.id(), imported.size()));
    return Result.done().count("applications", imported.size());
  }

  private void ask(List<Application> imported) {
    Set<String> ids = new HashSet<>();
    imported.forEach(a -> ids.add(a.id()));
    for (Registry.Entry<RemovalGuard> guard : registries.of(RemovalGuard.class).all()) {
      List<Problem> objections = guard.get().objections(ids);
      if (!objections.isEmpty()) {
        throw Refusal.of(guard.get().getClass(), Refusal.Kind.CONFLICT, objections);
      }
    }
  }

  private static Refusal refusal(Problem problem) {
    return Refusal.of(UndoImport.class, Refusal.Kind.CONFLICT, problem);
  }
}
