package stapel.mentoring.wish;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;

/** A team states what it wants itself. */
@Component(service = Command.class)
@Contribution(
    id = StateOwnWish.ID,
    permission = "mentoring.attend",
    dataset = "mentoring.wishes",
    place = Contribution.Place.NONE,
    order = 20)
public final class StateOwnWish implements Command<TeamWishing.Request> {

  static final String ID = "mentoring.state-own-wish";

  private final TeamWishing wishing;

  /** Over the rules of wishes. */
  @Activate
  public StateOwnWish(@Reference TeamWishing wishing) {
    this.wishing = wishing;
  }

  @Override
  public Class<TeamWishing.Request> request() {
    return TeamWishing.Request.class;
  }

  @Override
  public Result execute(TeamWishing.Request request, Call call) {
    return wishing.stateOwn(request, call);
  }
}
