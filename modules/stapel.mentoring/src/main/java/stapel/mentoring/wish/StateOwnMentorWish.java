package stapel.mentoring.wish;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;

/** A mentor states what they take on and wish themselves. */
@Component(service = Command.class)
@Contribution(
    id = StateOwnMentorWish.ID,
    permission = "mentoring.give",
    dataset = "mentoring.mentor-wishes",
    place = Contribution.Place.NONE,
    order = 20)
public final class StateOwnMentorWish implements Command<MentorWishing.Request> {

  static final String ID = "mentoring.state-own-mentor-wish";

  private final MentorWishing wishing;

  /** Over the rules of wishes. */
  @Activate
  public StateOwnMentorWish(@Reference MentorWishing wishing) {
    this.wishing = wishing;
  }

  @Override
  public Class<MentorWishing.Request> request() {
    return MentorWishing.Request.class;
  }

  @Override
  public Result execute(MentorWishing.Request request, Call call) {
    return wishing.stateOwn(request, call);
  }
}
