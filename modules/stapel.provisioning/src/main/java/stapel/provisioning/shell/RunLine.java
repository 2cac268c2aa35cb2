package stapel.provisioning.shell;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Runs one line in the shell that an administrator has installed. A dry run only reads it. */
final class RunLine implements Command<RunLine.Request> {

  static final String ID = "provisioning.shell";

  private final Shell shell;

  RunLine(Shell shell) {
    this.shell = shell;
  }

  /** What is asked. */
  record Request(@Field(max = 2000) String line) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    if (call.dryRun()) {
      return Result.done();
    }
    try {
      return Result.done().message("provisioning.shell.said", shell.run(request.line()));
    } catch (ExecutionException e) {
      throw refusal("provisioning.shell-failed", String.valueOf(e.getCause().getMessage()));
    } catch (TimeoutException e) {
      throw refusal("provisioning.shell-late", request.line());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal("provisioning.shell-late", request.line());
    }
  }

  private static Refusal refusal(String code, String said) {
    return Refusal.of(RunLine.class, Refusal.Kind.CONFLICT, Problem.at("line", code, said));
  }
}
