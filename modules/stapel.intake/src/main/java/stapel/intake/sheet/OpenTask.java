package stapel.intake.sheet;

import stapel.api.Problem;
import stapel.api.Refusal;

/** A task as long as nobody has dealt with it. */
final class OpenTask {

  private OpenTask() {}

  static TaskStore.Task get(TaskStore tasks, String id) {
    TaskStore.Task task =
        tasks
            .find(id)
            .orElseThrow(() -> refusal(Refusal.Kind.NOT_FOUND, Problem.of("intake.no-task")));
    if (!task.state().equals("open")) {
      throw refusal(Refusal.Kind.CONFLICT, Problem.of("intake.task-closed", task.state()));
    }
    return task;
  }

  private static Refusal refusal(Refusal.Kind kind, Problem problem) {
    return Refusal.of(OpenTask.class, kind, problem);
  }
}
