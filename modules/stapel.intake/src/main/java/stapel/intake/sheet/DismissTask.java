package stapel.intake.sheet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Notes that a row that was set aside will not become an application, and why. */
@Component(service = Command.class)
@Contribution(
    id = "intake.dismiss-task",
    permission = "intake.import",
    dataset = "intake.tasks",
    place = Contribution.Place.ROW,
    order = 20,
    when = "state:open")
public final class DismissTask implements Command<DismissTask.Request> {

  private final TaskStore tasks;

  /** Over the store. */
  @Activate
  public DismissTask(@Reference TaskStore tasks) {
    this.tasks = tasks;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.tasks", subject = true) Ref task,
      @Field(max = 1000, lines = 3) String remark) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    TaskStore.Task task = OpenTask.get(tasks, request.task().id());
    tasks.dismiss(task.id(), request.remark(), call.now());
    return Result.done();
  }
}
