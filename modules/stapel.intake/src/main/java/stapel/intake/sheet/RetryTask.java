package stapel.intake.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.ApplicationSubmitted;
import stapel.intake.api.file.KeptRow;
import stapel.intake.application.Entry;
import stapel.intake.application.EntryForm;
import stapel.intake.application.EntryStore;
import stapel.intake.application.Receipt;
import stapel.intake.call.CallStore;

/** Corrects a row that was set aside and makes an application of it. */
@Component(service = Command.class)
@Contribution(
    id = "intake.retry-task",
    permission = "intake.import",
    dataset = "intake.tasks",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:open")
public final class RetryTask implements Command<RetryTask.Request>, Prefilled {

  private final CallStore calls;
  private final ImportStore imports;
  private final ImportChecks checks;
  private final EntryStore entries;
  private final TaskStore tasks;

  /** Over the stores. */
  @Activate
  public RetryTask(
      @Reference CallStore calls,
      @Reference ImportStore imports,
      @Reference ImportChecks checks,
      @Reference EntryStore entries,
      @Reference TaskStore tasks) {
    this.calls = calls;
    this.imports = imports;
    this.checks = checks;
    this.entries = entries;
    this.tasks = tasks;
  }

  /** What is asked: corrected cells by the file's headers; those not given stay. */
  record Request(
      @Field(dataset = "intake.tasks", subject = true) Ref task,
      @Field(max = 100000, lines = 6) Map<String, String> cells) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Map<String, Object> present(Reader reader, String id) {
    return reader
        .row("intake.tasks", id)
        .map(row -> Map.<String, Object>of("cells", KeptRow.of(row.text("content")).cells()))
        .orElse(Map.of());
  }

  @Override
  public Result execute(Request request, Call call) {
    TaskStore.Task task = OpenTask.get(tasks, request.task().id());
    Import run = checks.get(task.origin());
    EntryForm form = checks.form(run);
    Receipt.open(form.call());
    Mapping mapping = imports.mapping(run.id());
    RowCheck check = new RowCheck(form, mapping, imports.numbers(run.call()), call.now());
    List<String> cells =
        task.kept().corrected(request.cells(), mapping.file(), RetryTask.class, "intake.no-header");
    RowCheck.Checked checked = check.check(task.row(), cells);
    if (!checked.problems().isEmpty()) {
      throw Refusal.of(
          RetryTask.class,
          Refusal.Kind.INVALID,
          checked.problems().stream().map(task.kept()::at).toList());
    }
    Entry entry = checked.entry();
    Entry numbered =
        entry.number().isEmpty() ? entry.numbered(calls.takeNumbers(run.call(), 1).get(0)) : entry;
    EntryStore.Added added = added(form, run, numbered, call);
    entries.add(List.of(added));
    tasks.resolve(task.id(), added.id(), call.now());
    call.emit(
        ApplicationSubmitted.of(
            added.id(), run.call(), numbered.number(), added.submitted().orElseThrow()));
    return Result.of(Ref.of("intake.applications", added.id()));
  }

  private static EntryStore.Added added(EntryForm form, Import run, Entry entry, Call call) {
    java.time.Instant received = entry.submitted().orElse(call.now());
    return new EntryStore.Added(
        call.newId(),
        run.call(),
        form.call().currency().getCurrencyCode(),
        form.call().zone(),
        entry,
        ApplicationState.SUBMITTED,
        Optional.of(received),
        Receipt.late(form.call(), received),
        Optional.empty(),
        call.now());
  }
}
