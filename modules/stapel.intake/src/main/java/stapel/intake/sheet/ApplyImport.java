package stapel.intake.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import stapel.intake.api.ApplicationsImported;
import stapel.intake.api.file.ImportFiles;
import stapel.intake.application.EntryForm;
import stapel.intake.application.EntryStore;
import stapel.intake.application.Receipt;
import stapel.intake.call.CallStore;

/**
 * Makes applications of a file's rows. They are written hidden and in chunks; one update at the end
 * shows all of them. The import's own row is not the subject: its lock would stop every reader who
 * looks whether it is applied.
 */
@Component(service = Command.class)
@Contribution(
    id = "intake.apply-import",
    permission = "intake.import",
    dataset = "intake.imports",
    place = Contribution.Place.NONE,
    order = 20)
public final class ApplyImport implements Command<ApplyImport.Request> {

  private static final String ALL = "all-or-nothing";

  private final CallStore calls;
  private final ImportStore imports;
  private final ImportChecks checks;
  private final ImportFiles files;
  private final EntryStore entries;
  private final TaskStore tasks;
  private final LeftoverStore leftovers;

  /** Over the stores. */
  @Activate
  public ApplyImport(
      @Reference CallStore calls,
      @Reference ImportStore imports,
      @Reference ImportChecks checks,
      @Reference ImportFiles files,
      @Reference EntryStore entries,
      @Reference TaskStore tasks,
      @Reference LeftoverStore leftovers) {
    this.calls = calls;
    this.imports = imports;
    this.checks = checks;
    this.files = files;
    this.entries = entries;
    this.tasks = tasks;
    this.leftovers = leftovers;
  }

  /** What is asked; an empty mapping leaves the one of the preview. */
  record Request(
      @Field(dataset = "intake.imports", scope = true) Ref origin,
      @Field(max = 60) Map<String, String> mapping,
      @Field(choices = {ALL, "set-aside"}) String mode) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Import run = checks.applicable(request.origin().id());
    clear(run, call);
    EntryForm form = checks.form(run);
    Receipt.open(form.call());
    Mapping mapping = imports.mapping(run.id()).with(request.mapping());
    ImportCheck check = checks.check(run, form, mapping, call.now());
    refuse(check, mapping.problems(form), request.mode());
    if (!call.dryRun()) {
      claim(run, call);
    }
    try {
      if (!call.dryRun()) {
        write(new Written(run, form, mapping), check, call);
      }
      if (!mapping.equals(imports.mapping(run.id()))) {
        imports.mapping(run.call(), run.id(), mapping, call::newId);
        imports.faults(run.call(), run.id(), check.faults(), call::newId);
      }
      imports.apply(run.id(), request.mode(), check.count(), call.now());
    } catch (RuntimeException e) {
      leftovers.remove(run.id(), call::chunk);
      call.chunk(() -> imports.release(run.id()));
      throw e;
    }
    call.emit(ApplicationsImported.applied(run.call(), run.id(), check.count().good()));
    return Result.of(Ref.of("intake.imports", run.id()))
        .count("applications", check.count().good())
        .count("tasks", check.count().bad());
  }

  private static void refuse(ImportCheck check, List<Problem> columns, String mode) {
    boolean rows = check.count().bad() > 0 && mode.equals(ALL) || check.count().total() == 0;
    if (!columns.isEmpty() || rows) {
      List<Problem> problems = check.problems();
      throw Refusal.of(
          ApplyImport.class,
          Refusal.Kind.INVALID,
          problems.subList(0, Math.min(100, problems.size())));
    }
  }

  /** Rows of undone or broken imports still hold their numbers. */
  private void clear(Import run, Call call) {
    if (!call.dryRun()) {
      Instant stale = call.now().minus(ImportWriter.STALE);
      leftovers.ofCall(run.call(), stale).forEach(id -> leftovers.remove(id, call::chunk));
    }
  }

  private void claim(Import run, Call call) {
    List<Boolean> claimed = new ArrayList<>();
    Instant stale = call.now().minus(ImportWriter.STALE);
    call.chunk(() -> claimed.add(imports.claim(run.id(), call.now(), stale)));
    if (!claimed.get(0)) {
      throw Refusal.of(
          ApplyImport.class,
          Refusal.Kind.CONFLICT,
          Problem.of("intake.import-" + checks.get(run.id()).state().key(), run.file()));
    }
  }

  private void write(Written to, ImportCheck check, Call call) {
    Import run = to.run();
    List<String> numbers = new ArrayList<>();
    call.chunk(() -> numbers.addAll(calls.takeNumbers(run.call(), check.unnumbered())));
    ImportWriter writer =
        new ImportWriter(
            new ImportWriter.Pass(
                run, to.form(), to.mapping(), check.bad(), numbers, check.count().total()),
            call,
            imports,
            entries,
            tasks);
    files.rows(run.table(), writer);
    writer.flush();
  }

  private record Written(Import run, EntryForm form, Mapping mapping) {}
}
