package stapel.evaluation.criteria;

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

/** Removes a criterion that nobody has marked. */
@Component
@Contribution(
    id = "evaluation.remove-criterion",
    permission = "evaluation.set-criteria",
    dataset = "evaluation.criteria",
    place = Contribution.Place.ROW,
    kind = Contribution.Kind.DESTRUCTIVE,
    order = 900)
public final class RemoveCriterion implements Command<RemoveCriterion.Request> {

  private final CriteriaStore store;

  /** Needs the criteria. */
  @Activate
  public RemoveCriterion(@Reference CriteriaStore store) {
    this.store = store;
  }

  /** Which criterion. */
  record Request(@Field(dataset = "evaluation.criteria", subject = true) Ref subject) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    long marks = store.marks(request.subject().id());
    if (marks > 0) {
      throw Refusal.of(
          RemoveCriterion.class, Refusal.Kind.CONFLICT, Problem.of("criterion.used", marks));
    }
    store.delete(request.subject().id());
    return Result.done();
  }
}
