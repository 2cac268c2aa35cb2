package stapel.mentoring.feedback;

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

/** Shows what one side said although the other has not spoken. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.release-feedback",
    permission = "mentoring.arrange",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 45,
    when = "state:held")
public final class ReleaseFeedback implements Command<ReleaseFeedback.Request> {

  private final FeedbackStore feedback;

  /** Over the feedback. */
  @Activate
  public ReleaseFeedback(@Reference FeedbackStore feedback) {
    this.feedback = feedback;
  }

  /** What is asked. */
  record Request(@Field(dataset = "mentoring.sessions", subject = true) Ref session) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    if (feedback.release(request.session().id()) == 0) {
      throw Refusal.of(
          ReleaseFeedback.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.feedback.none"));
    }
    return Result.done();
  }
}
