package stapel.mentoring.hour;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;

/** Offers hours of a mentor, one after another and week by week. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.offer-hours",
    permission = "mentoring.arrange",
    dataset = "mentoring.mentors",
    place = Contribution.Place.ROW,
    order = 10)
public final class OfferHours implements Command<Offering.Request> {

  private final Offering offering;

  /** Over the rules of offering. */
  @Activate
  public OfferHours(@Reference Offering offering) {
    this.offering = offering;
  }

  @Override
  public Class<Offering.Request> request() {
    return Offering.Request.class;
  }

  @Override
  public Result execute(Offering.Request request, Call call) {
    return offering.offer(request, call);
  }
}
