package stapel.mentoring.hour;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;

/** A mentor offers hours of the own. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.offer-own-hours",
    permission = "mentoring.give",
    dataset = "mentoring.mentors",
    place = Contribution.Place.ROW,
    order = 10)
public final class OfferOwnHours implements Command<Offering.Request> {

  private final Offering offering;
  private final MentorStore mentors;

  /** Over the rules of offering. */
  @Activate
  public OfferOwnHours(@Reference Offering offering, @Reference MentorStore mentors) {
    this.offering = offering;
    this.mentors = mentors;
  }

  @Override
  public Class<Offering.Request> request() {
    return Offering.Request.class;
  }

  @Override
  public Result execute(Offering.Request request, Call call) {
    mentors.inPerson(request.mentor().id(), call);
    return offering.offer(request, call);
  }
}
