package stapel.mentoring.act;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Takes back an act that was wrong; its sessions can stand in another. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.withdraw-act",
    permission = "mentoring.arrange",
    dataset = "mentoring.acts",
    place = Contribution.Place.ROW,
    order = 90,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class WithdrawAct implements Command<WithdrawAct.Request> {

  private final ActStore acts;

  /** Over the acts. */
  @Activate
  public WithdrawAct(@Reference ActStore acts) {
    this.acts = acts;
  }

  /** What is asked. */
  record Request(@Field(dataset = "mentoring.acts", subject = true) Ref act) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    acts.remove(request.act().id());
    return Result.done();
  }
}
