package stapel.evaluation.upload;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Notes that the marks of a row that was set aside will not count, and why. */
@Component
@Contribution(
    id = "evaluation.dismiss-problem",
    permission = "evaluation.import",
    dataset = "evaluation.import-problems",
    place = Contribution.Place.ROW,
    order = 200,
    when = "state:open")
public final class DismissProblem implements Command<DismissProblem.Request> {

  private final ProblemStore problems;

  /** Over the store. */
  @Activate
  public DismissProblem(@Reference ProblemStore problems) {
    this.problems = problems;
  }

  /** Which row and why. */
  record Request(
      @Field(dataset = "evaluation.import-problems", subject = true) Ref problem,
      @Field(max = 1000, lines = 3) String remark) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    ProblemStore.Aside aside = problems.open(request.problem().id());
    problems.close(aside, "dismissed", request.remark().strip(), call.now());
    return Result.done();
  }
}
