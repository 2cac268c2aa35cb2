package stapel.mentoring.waiting;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Result;
import stapel.mentoring.contact.Parties;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.session.Seats;

/** A team joins a line: only where it cannot simply book. */
@Component(service = Joining.class)
public final class Joining {

  private final Waitlist waitlist;
  private final Parties parties;
  private final Seats seats;

  /** Over the list, the parties and the seats. */
  @Activate
  public Joining(@Reference Waitlist waitlist, @Reference Parties parties, @Reference Seats seats) {
    this.waitlist = waitlist;
    this.parties = parties;
    this.seats = seats;
  }

  /**
   * Joins.
   *
   * @param named the team; empty for the only one the caller speaks for
   * @param hours those it waits for
   */
  Result join(Line line, Optional<Ref> named, List<Hour> hours, Call call) {
    String team = parties.team(named.map(Ref::id), line.call(), call);
    if (hours.stream().anyMatch(hour -> hour.free() && seats.free(hour, team, call.now()))) {
      throw Refusal.of(Joining.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.waiting.free"));
    }
    if (line.hour().isPresent() && hours.stream().anyMatch(hour -> seats.sits(hour, team))) {
      throw Refusal.of(Joining.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.waiting.own"));
    }
    Waiting waiting =
        new Waiting(
            call.newId(),
            line.call(),
            team,
            line.mentor(),
            line.hour(),
            Waiting.State.WAITING,
            call.now());
    waitlist.join(waiting, call);
    return Result.of(Ref.of("mentoring.waiting", waiting.id()));
  }

  /** Where it waits. */
  record Line(String call, String mentor, Optional<String> hour) {}
}
