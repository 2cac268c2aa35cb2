package stapel.doors.event;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.platform.api.Transactions;

/** Gives an event that was set aside to its listener once more. */
@Component(service = Command.class)
@Contribution(
    id = "doors.retry",
    permission = "doors.retry",
    dataset = "doors.failures",
    place = Contribution.Place.SELECTION)
public final class Retry implements Command<Retry.Request> {

  private final Delivery delivery;
  private final Transactions transactions;

  /** Delivers again by this. */
  @Activate
  public Retry(@Reference Delivery delivery, @Reference Transactions transactions) {
    this.delivery = delivery;
    this.transactions = transactions;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    delivery.store().again(request.failure.id());
    transactions.afterCommit(delivery::wake);
    return Result.done();
  }

  /** What is asked. */
  record Request(@Field(dataset = "doors.failures", subject = true) Ref failure) {}
}
