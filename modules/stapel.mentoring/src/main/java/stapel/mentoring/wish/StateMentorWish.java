package stapel.mentoring.wish;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;

/** States what a mentor takes on, which teams are dearest, and which must not be. */
@Component(service = Command.class)
@Contribution(
    id = StateMentorWish.ID,
    permission = "mentoring.wish",
    dataset = "mentoring.mentor-wishes",
    place = Contribution.Place.NONE,
    order = 10)
public final class StateMentorWish implements Command<MentorWishing.Request> {

  static final String ID = "mentoring.state-mentor-wish";

  private final MentorWishing wishing;

  /** Over the rules of wishes. */
  @Activate
  public StateMentorWish(@Reference MentorWishing wishing) {
    this.wishing = wishing;
  }

  @Override
  public Class<MentorWishing.Request> request() {
    return MentorWishing.Request.class;
  }

  @Override
  public Result execute(MentorWishing.Request request, Call call) {
    return wishing.state(request, call);
  }
}
