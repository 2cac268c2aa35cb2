package stapel.mentoring.session;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.setting.ScopedSettings;
import stapel.mentoring.api.SessionChanged;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.HourStore;

/** Who can sit where, and the sitting down itself. */
@Component(service = Seats.class)
public final class Seats {

  private final HourStore hours;
  private final SessionStore sessions;
  private final ScopedSettings settings;

  /** Over hours, sessions and the rules of a call. */
  @Activate
  public Seats(
      @Reference HourStore hours,
      @Reference SessionStore sessions,
      @Reference ScopedSettings settings) {
    this.hours = hours;
    this.sessions = sessions;
    this.settings = settings;
  }

  /** Whether a team can come in this hour by itself: it is ahead, nobody is elsewhere then. */
  public boolean free(Hour hour, String application, Instant now) {
    return hour.start().isAfter(now)
        && !full(hour.call(), application, now)
        && !sessions.taken(hour, application);
  }

  /** Whether the team has this very hour. */
  public boolean sits(Hour hour, String application) {
    return sessions.sits(hour.id(), application);
  }

  /** Whether a team has as many sessions ahead as it may have by itself. */
  boolean full(String call, String application, Instant now) {
    int most = settings.of(BookingRules.Config.class, call).mostAhead();
    return most > 0 && sessions.ahead(application, now).size() >= most;
  }

  /**
   * Seats a team in a free hour; gives the id of the session.
   *
   * @throws stapel.api.store.StoreException DUPLICATE when mentor, team or room is taken
   */
  public String take(Hour hour, String application, Call call) {
    String id = call.newId();
    sessions.add(id, hour, application, call.now());
    hours.free(hour.id(), false);
    told(sessions.find(id).orElseThrow(), SessionChanged.Change.BOOKED, call);
    return id;
  }

  static void told(Booked session, SessionChanged.Change change, Call call) {
    told(session, session.event(change), call);
  }

  static void told(Booked session, SessionChanged event, Call call) {
    call.changed(Ref.of("mentoring.hours", session.hour()), "session=" + event.change());
    call.emit(event);
  }
}
