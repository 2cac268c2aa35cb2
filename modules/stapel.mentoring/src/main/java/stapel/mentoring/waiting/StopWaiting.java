package stapel.mentoring.waiting;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.mentoring.contact.Parties;

/** A team waits no longer. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.stop-waiting",
    permission = "mentoring.attend",
    dataset = "mentoring.waiting",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:waiting")
public final class StopWaiting implements Command<StopWaiting.Request> {

  private final WaitingStore store;
  private final Waitlist waitlist;
  private final Parties parties;

  /** Over the list and the parties. */
  @Activate
  public StopWaiting(
      @Reference WaitingStore store, @Reference Waitlist waitlist, @Reference Parties parties) {
    this.store = store;
    this.waitlist = waitlist;
    this.parties = parties;
  }

  /** What is asked. */
  record Request(@Field(dataset = "mentoring.waiting", subject = true) Ref waiting) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Waiting waiting = store.find(request.waiting().id()).orElseThrow();
    parties.team(waiting.application(), call);
    waitlist.leave(waiting, call);
    return Result.done();
  }
}
