package stapel.mentoring.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.store.StoreException;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;
import stapel.mentoring.api.SessionChanged;
import stapel.mentoring.contact.Side;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.HourStore;
import stapel.mentoring.hour.HourWatch;

/** The rules of booking, whichever command asks. */
@Component(service = Bookings.class)
public final class Bookings {

  private final HourStore hours;
  private final SessionStore sessions;
  private final Seats seats;
  private final HourWatch watch;
  private final Applications applications;
  private final ClashWords clashes;

  /** Over hours, sessions, who waits for them, intake's applications and what clashes. */
  @Activate
  public Bookings(
      @Reference HourStore hours,
      @Reference SessionStore sessions,
      @Reference Seats seats,
      @Reference HourWatch watch,
      @Reference Applications applications,
      @Reference ClashWords clashes) {
    this.hours = hours;
    this.sessions = sessions;
    this.seats = seats;
    this.watch = watch;
    this.applications = applications;
    this.clashes = clashes;
  }

  /**
   * Books a free hour for a team of the same call.
   *
   * @param asks who reads what stands in the way
   */
  String book(String hourId, String applicationId, Side asks, Call call) {
    Hour hour = freeHour(hourId, "hour");
    Application application = applications.find(applicationId).orElseThrow();
    if (!application.call().equals(hour.call())) {
      throw refusal(Refusal.Kind.INVALID, "application", "mentoring.session.other-call");
    }
    watch.booking(applicationId);
    apart(hour, applicationId, "", asks, "hour");
    String id = takes("hour", () -> seats.take(hour, applicationId, call));
    watch.taken(hour, applicationId, id, call);
    return id;
  }

  /**
   * Moves a session to another free hour of the call.
   *
   * @param asks who reads what stands in the way
   */
  void move(String id, String hourId, Side asks, Call call) {
    Booked session = open(id);
    Hour hour = freeHour(hourId, "to");
    if (!hour.call().equals(session.call())) {
      throw refusal(Refusal.Kind.INVALID, "to", "mentoring.session.other-call");
    }
    watch.booking(session.application());
    apart(hour, session.application(), id, asks, "to");
    takes(
        "to",
        () -> {
          asRead(sessions.move(session, hour, call.now()));
          return id;
        });
    hours.free(session.hour(), true);
    hours.free(hour.id(), false);
    Booked moved = sessions.find(id).orElseThrow();
    Seats.told(moved, moved.moved(session), call);
    watch.taken(hour, session.application(), id, call);
    freed(session, call);
  }

  /**
   * Cancels a session; its hour is free again, or goes to who waits for it.
   *
   * @param gone the mentor cannot come: the hour goes too, and nobody gets it
   */
  void cancel(String id, String reason, boolean gone, Call call) {
    Booked session = open(id);
    asRead(sessions.close(session, Booked.State.CANCELLED, Optional.of(reason), call.now()));
    sessions.release(id);
    hours.free(session.hour(), true);
    Seats.told(session, SessionChanged.Change.CANCELLED, call);
    if (gone) {
      hours.find(session.hour()).ifPresent(hour -> watch.gone(hour, call));
      hours.remove(session.hour());
    } else {
      freed(session, call);
    }
  }

  private void freed(Booked session, Call call) {
    List<Hour> free = hours.find(session.hour()).stream().toList();
    watch.free(free, Optional.of(session.application()), call);
  }

  /** Notes how a session that has begun ended. */
  void close(String id, boolean held, Call call) {
    Booked session = open(id);
    if (session.start().isAfter(call.now())) {
      throw refusal(Refusal.Kind.CONFLICT, "outcome", "mentoring.session.not-begun");
    }
    Booked.State state = held ? Booked.State.HELD : Booked.State.NO_SHOW;
    asRead(sessions.close(session, state, Optional.empty(), call.now()));
    Seats.told(session, held ? SessionChanged.Change.HELD : SessionChanged.Change.NO_SHOW, call);
  }

  /** A session that is neither cancelled nor closed. */
  Booked open(String id) {
    Booked session = sessions.find(id).orElseThrow();
    if (session.state() != Booked.State.BOOKED) {
      throw refusal(Refusal.Kind.CONFLICT, "", "mentoring.session.over");
    }
    return session;
  }

  /** Who ends or moves it at the same moment and comes second finds it changed. */
  private static void asRead(boolean changed) {
    if (!changed) {
      throw refusal(Refusal.Kind.CONFLICT, "", "mentoring.session.changed");
    }
  }

  Hour freeHour(String id, String field) {
    Hour hour = hours.find(id).orElseThrow();
    if (!hour.free()) {
      throw refusal(Refusal.Kind.CONFLICT, field, "mentoring.hour.booked");
    }
    return hour;
  }

  /** Nobody is in two places; who looks in time reads where they are. */
  private void apart(Hour hour, String team, String moving, Side asks, String field) {
    Optional<Problem> clash = clashes.why(hour, team, moving, asks, field);
    if (clash.isPresent()) {
      throw Refusal.of(Bookings.class, Refusal.Kind.CONFLICT, clash.get());
    }
  }

  /** Who books at the same moment meets the key of the table, not a look that came too early. */
  private static String takes(String field, Supplier<String> work) {
    try {
      return work.get();
    } catch (StoreException refused) {
      if (refused.reason() != StoreException.Cause.DUPLICATE) {
        throw refused;
      }
      throw refusal(Refusal.Kind.CONFLICT, field, "mentoring.session.clash");
    }
  }

  private static Refusal refusal(Refusal.Kind kind, String field, String code) {
    return Refusal.of(Bookings.class, kind, Problem.at(field, code));
  }
}
