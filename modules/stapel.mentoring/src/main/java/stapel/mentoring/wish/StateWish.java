package stapel.mentoring.wish;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;

/** States what a team wants: sessions, days, mentors and curators by rank, times with points. */
@Component(service = Command.class)
@Contribution(
    id = StateWish.ID,
    permission = "mentoring.wish",
    dataset = "mentoring.wishes",
    place = Contribution.Place.NONE,
    order = 10)
public final class StateWish implements Command<TeamWishing.Request> {

  static final String ID = "mentoring.state-wish";

  private final TeamWishing wishing;

  /** Over the rules of wishes. */
  @Activate
  public StateWish(@Reference TeamWishing wishing) {
    this.wishing = wishing;
  }

  @Override
  public Class<TeamWishing.Request> request() {
    return TeamWishing.Request.class;
  }

  @Override
  public Result execute(TeamWishing.Request request, Call call) {
    return wishing.state(request, call);
  }
}
