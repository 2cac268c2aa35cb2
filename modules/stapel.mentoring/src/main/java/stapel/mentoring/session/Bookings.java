package stapel.mentoring.session;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.store.StoreException;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;
import stapel.mentoring.api.SessionChanged;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.HourStore;

/** The rules of booking, whichever command asks. */
@Component(service = Bookings.class)
public final class Bookings {

  private final HourStore hours;
  private final SessionStore sessions;
  private final Applications applications;

  /** Over hours, sessions and intake's applications. */
  @Activate
  public Bookings(
      @Reference HourStore hours,
      @Reference SessionStore sessions,
      @Reference Applications applications) {
    this.hours = hours;
    this.sessions = sessions;
    this.applications = applications;
  }

  /** Books a free hour for a team of the same call. */
  String book(String hourId, String applicationId, Call call) {
    Hour hour = freeHour(hourId, "hour");
    Application application = applications.find(applicationId).orElseThrow();
    if (!application.call().equals(hour.call())) {
      throw refusal(Refusal.Kind.INVALID, "application", "mentoring.session.other-call");
    }
    String id = call.newId();
    takes("hour", () -> sessions.add(id, hour, application.id(), call.now()));
    hours.free(hour.id(), false);
    told(sessions.find(id).orElseThrow(), SessionChanged.Change.BOOKED, call);
    return id;
  }

  /** Moves a session to another free hour of the call. */
  void move(String id, String hourId, Call call) {
    Booked session = open(id);
    Hour hour = freeHour(hourId, "to");
    if (!hour.call().equals(session.call())) {
      throw refusal(Refusal.Kind.INVALID, "to", "mentoring.session.other-call");
    }
    takes("to", () -> sessions.move(session, hour));
    hours.free(session.hour(), true);
    hours.free(hour.id(), false);
    told(sessions.find(id).orElseThrow(), SessionChanged.Change.MOVED, call);
  }

  /** Cancels a session; its hour is free again. */
  void cancel(String id, String reason, Call call) {
    Booked session = open(id);
    sessions.release(id);
    sessions.close(id, Booked.State.CANCELLED, Optional.of(reason));
    hours.free(session.hour(), true);
    told(session, SessionChanged.Change.CANCELLED, call);
  }

  /** Notes how a session that has begun ended. */
  void close(String id, boolean held, Call call) {
    Booked session = open(id);
    if (session.start().isAfter(call.now())) {
      throw refusal(Refusal.Kind.CONFLICT, "outcome", "mentoring.session.not-begun");
    }
    sessions.close(id, held ? Booked.State.HELD : Booked.State.NO_SHOW, Optional.empty());
    told(session, held ? SessionChanged.Change.HELD : SessionChanged.Change.NO_SHOW, call);
  }

  private Booked open(String id) {
    Booked session = sessions.find(id).orElseThrow();
    if (session.state() != Booked.State.BOOKED) {
      throw refusal(Refusal.Kind.CONFLICT, "", "mentoring.session.over");
    }
    return session;
  }

  private Hour freeHour(String id, String field) {
    Hour hour = hours.find(id).orElseThrow();
    if (!hour.free()) {
      throw refusal(Refusal.Kind.CONFLICT, field, "mentoring.hour.booked");
    }
    return hour;
  }

  /** Who books at the same moment meets the key of the table, not a look that came too early. */
  private static void takes(String field, Runnable work) {
    try {
      work.run();
    } catch (StoreException refused) {
      if (refused.reason() != StoreException.Cause.DUPLICATE) {
        throw refused;
      }
      throw refusal(Refusal.Kind.CONFLICT, field, "mentoring.session.clash");
    }
  }

  private static void told(Booked session, SessionChanged.Change change, Call call) {
    call.changed(Ref.of("mentoring.hours", session.hour()), "session=" + change);
    call.emit(session.event(change));
  }

  private static Refusal refusal(Refusal.Kind kind, String field, String code) {
    return Refusal.of(Bookings.class, kind, Problem.at(field, code));
  }
}
