package stapel.mentoring.session;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.setting.ScopedSettings;
import stapel.mentoring.contact.Parties;
import stapel.mentoring.contact.Side;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.HourStore;
import stapel.mentoring.hour.MentorStore;

/** What mentors and teams arrange themselves: the own sessions, as far as the call's rules go. */
@Component(service = OwnBookings.class)
public final class OwnBookings {

  private final Bookings bookings;
  private final Seats seats;
  private final HourStore hours;
  private final MentorStore mentors;
  private final Parties parties;
  private final ClashWords clashes;
  private final ScopedSettings settings;

  /** Over the rules of booking, the parties, what clashes and the rules of a call. */
  @Activate
  public OwnBookings(
      @Reference Bookings bookings,
      @Reference Seats seats,
      @Reference HourStore hours,
      @Reference MentorStore mentors,
      @Reference Parties parties,
      @Reference ClashWords clashes,
      @Reference ScopedSettings settings) {
    this.bookings = bookings;
    this.seats = seats;
    this.hours = hours;
    this.mentors = mentors;
    this.parties = parties;
    this.clashes = clashes;
    this.settings = settings;
  }

  /** A team books a free hour that is yet to come. */
  String signUp(String hourId, Optional<Ref> named, Call call) {
    Hour hour = hours.find(hourId).orElseThrow();
    String team = parties.team(named.map(Ref::id), hour.call(), call);
    if (!rules(hour.call()).selfBooking()) {
      throw refusal(Refusal.Kind.FORBIDDEN, "", "mentoring.booking.closed");
    }
    if (!hour.start().isAfter(call.now())) {
      throw refusal(Refusal.Kind.CONFLICT, "", "mentoring.hour.begun");
    }
    if (seats.full(hour.call(), team, call.now())) {
      throw refusal(
          Refusal.Kind.CONFLICT,
          "",
          "mentoring.booking.full",
          rules(hour.call()).mostAhead(),
          clashes.ahead(team, call.now()));
    }
    return bookings.book(hourId, team, Side.TEAM, call);
  }

  /** One side cancels in time; a mentor who cannot come takes the hour along. */
  void cancel(String id, String reason, Call call) {
    Booked session = inTime(id, call);
    Side side = parties.side(session.mentor(), session.application(), call);
    bookings.cancel(id, reason, side == Side.MENTOR, call);
  }

  /** One side moves a session in time to another free hour of the same mentor. */
  void move(String id, String hourId, Call call) {
    Booked session = inTime(id, call);
    Hour to = hours.find(hourId).orElseThrow();
    if (!to.mentor().equals(session.mentor())) {
      throw refusal(Refusal.Kind.INVALID, "to", "mentoring.session.other-mentor");
    }
    if (!to.start().isAfter(call.now())) {
      throw refusal(Refusal.Kind.CONFLICT, "to", "mentoring.hour.begun");
    }
    Side asks = parties.side(session.mentor(), session.application(), call);
    bookings.move(id, hourId, asks, call);
  }

  /** The mentor notes how an own session ended. */
  void close(String id, boolean held, Call call) {
    mentors.inPerson(bookings.open(id).mentor(), call);
    bookings.close(id, held, call);
  }

  private Booked inTime(String id, Call call) {
    Booked session = bookings.open(id);
    parties.side(session.mentor(), session.application(), call);
    int before = rules(session.call()).cancelHours();
    if (call.now().isAfter(session.start().minus(Duration.ofHours(before)))) {
      throw refusal(Refusal.Kind.CONFLICT, "", "mentoring.session.too-late", before);
    }
    return session;
  }

  private BookingRules.Config rules(String call) {
    return settings.of(BookingRules.Config.class, call);
  }

  private static Refusal refusal(
      Refusal.Kind kind, String field, String code, Object... arguments) {
    return Refusal.of(OwnBookings.class, kind, Problem.at(field, code, arguments));
  }
}
