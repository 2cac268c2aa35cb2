package stapel.mentoring.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.store.StoreException;
import stapel.mentoring.api.SessionChanged;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.HourStore;
import stapel.mentoring.hour.HourWatch;

/**
 * Makes the sessions of a call those of a plan; who waits gets the hours that it frees, save those
 * of mentors who are away.
 */
@Component(service = PlannedBookings.class)
public final class PlannedBookings {

  private final HourStore hours;
  private final SessionStore sessions;
  private final HourWatch watch;

  /** Over hours, sessions and who waits for them. */
  @Activate
  public PlannedBookings(
      @Reference HourStore hours, @Reference SessionStore sessions, @Reference HourWatch watch) {
    this.hours = hours;
    this.sessions = sessions;
    this.watch = watch;
  }

  /**
   * One change.
   *
   * @param kind {@code added}, {@code moved} or {@code cancelled}
   */
  public record Change(
      String session, String kind, Optional<Meeting> before, Optional<Meeting> after) {}

  /** Whose hour it is, and its local start. */
  public record Meeting(String mentor, String start) {
    static Meeting at(Hour hour) {
      return new Meeting(hour.mentor(), hour.localStart());
    }
  }

  /**
   * Mentors for whom nothing can be booked any more.
   *
   * @param asked when that was said: hours offered later stand
   */
  public record Away(Set<String> mentors, Instant asked) {

    /** Copies the mentors. */
    public Away {
      mentors = Set.copyOf(mentors);
    }
  }

  /**
   * What was done.
   *
   * @param kept how many sessions stayed
   * @param withdrawn hours that are no longer offered
   */
  public record Outcome(int kept, List<Change> changes, List<Hour> withdrawn) {

    /** How many of a kind. */
    public long count(String kind) {
      return changes.stream().filter(change -> change.kind().equals(kind)).count();
    }
  }

  /**
   * One session beside a plan.
   *
   * @param kind {@code kept}, {@code added}, {@code moved} or {@code dropped}
   * @param session id of the session of today; empty for one that is added
   */
  public record Compared(
      String kind,
      String application,
      Optional<String> session,
      Optional<WantedSession> before,
      Optional<WantedSession> after) {}

  /**
   * Where hours that nobody has offered are made.
   *
   * @param rooms which a session gets in their order when its hour's own is taken; where there are
   *     none a room that is taken is a clash
   */
  public record Place(String call, String zone, int minutes, List<String> rooms) {

    /** Copies the rooms. */
    public Place {
      rooms = List.copyOf(rooms);
    }

    private Hour hour(String id, WantedSession one) {
      return new Hour(id, call, one.mentor(), one.start(), minutes, zone, "", "", true);
    }
  }

  /** The same where nobody is away. */
  public Outcome apply(Place place, Collection<WantedSession> plan, Call call) {
    return apply(place, plan, new Away(Set.of(), call.now()), call);
  }

  /**
   * Keeps, moves, adds and cancels; all or nothing. Then hours of who is away go, and only then the
   * waiting list is asked, so that no team waiting takes an hour that the plan has for another.
   */
  public Outcome apply(Place place, Collection<WantedSession> plan, Away away, Call call) {
    Difference difference = new Difference(plan, sessions.booked(place.call()), call.now());
    difference.teams().forEach(watch::booking);
    List<Change> changes = new ArrayList<>();
    difference.cancelled.forEach(session -> changes.add(cancel(session, call)));
    difference.moved.keySet().forEach(this::letGo);
    try {
      for (Map.Entry<Booked, WantedSession> moved : difference.moved.entrySet()) {
        changes.add(move(moved.getKey(), hour(place, moved.getValue(), call), call));
      }
      for (WantedSession one : difference.added) {
        changes.add(add(one, hour(place, one, call), call));
      }
    } catch (StoreException refused) {
      if (refused.reason() != StoreException.Cause.DUPLICATE) {
        throw refused;
      }
      throw clash();
    }
    List<Hour> withdrawn = hours.freeOf(new TreeSet<>(away.mentors()), call.now(), away.asked());
    withdrawn.forEach(hour -> withdraw(hour, call));
    difference.given().forEach(session -> freed(session, call));
    return new Outcome(difference.kept.size(), changes, withdrawn);
  }

  /** What {@link #apply} would do, in the order of kinds. */
  public List<Compared> compare(String call, Collection<WantedSession> plan, Instant now) {
    Difference difference = new Difference(plan, sessions.booked(call), now);
    List<Compared> all = new ArrayList<>();
    for (Booked session : difference.kept) {
      all.add(compared("kept", session, Optional.of(session.wanted())));
    }
    difference.moved.forEach(
        (session, one) -> all.add(compared("moved", session, Optional.of(one))));
    for (WantedSession one : difference.added) {
      all.add(
          new Compared(
              "added", one.application(), Optional.empty(), Optional.empty(), Optional.of(one)));
    }
    difference.cancelled.forEach(
        session -> all.add(compared("dropped", session, Optional.empty())));
    return all;
  }

  private static Compared compared(String kind, Booked session, Optional<WantedSession> after) {
    return new Compared(
        kind,
        session.application(),
        Optional.of(session.id()),
        Optional.of(session.wanted()),
        after);
  }

  /** A session was cancelled or moved after the plan was compared with it. */
  private static void asCompared(boolean changed) {
    if (!changed) {
      throw clash();
    }
  }

  private static Refusal clash() {
    return Refusal.of(
        PlannedBookings.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.plan.clash"));
  }

  /** Nobody gets back what the plan took from them. */
  private void freed(Booked session, Call call) {
    List<Hour> free = hours.find(session.hour()).filter(Hour::free).stream().toList();
    watch.free(free, Optional.of(session.application()), call);
  }

  /** Who waits for this very hour waits in vain; who waits for the mentor goes on. */
  private void withdraw(Hour hour, Call call) {
    watch.gone(hour, call);
    asCompared(hours.withdraw(hour.id()));
    call.changed(Ref.of("mentoring.hours", hour.id()), "withdrawn");
  }

  private void letGo(Booked session) {
    sessions.release(session.id());
    hours.free(session.hour(), true);
  }

  private Change cancel(Booked session, Call call) {
    asCompared(sessions.close(session, Booked.State.CANCELLED, Optional.empty(), call.now()));
    letGo(session);
    call.emit(session.event(SessionChanged.Change.CANCELLED));
    return new Change(session.id(), "cancelled", meeting(session.hour()), Optional.empty());
  }

  private Change move(Booked session, Hour hour, Call call) {
    Optional<Meeting> before = meeting(session.hour());
    asCompared(sessions.move(session, hour, call.now()));
    hours.free(hour.id(), false);
    call.emit(sessions.find(session.id()).orElseThrow().moved(session));
    watch.taken(hour, session.application(), session.id(), call);
    return new Change(session.id(), "moved", before, Optional.of(Meeting.at(hour)));
  }

  private Change add(WantedSession one, Hour hour, Call call) {
    String id = call.newId();
    sessions.add(id, hour, one.application(), call.now());
    hours.free(hour.id(), false);
    call.emit(sessions.find(id).orElseThrow().event(SessionChanged.Change.BOOKED));
    watch.taken(hour, one.application(), id, call);
    return new Change(id, "added", Optional.empty(), Optional.of(Meeting.at(hour)));
  }

  private Optional<Meeting> meeting(String hour) {
    return hours.find(hour).map(Meeting::at);
  }

  private Hour hour(Place place, WantedSession one, Call call) {
    Instant now = call.now();
    Hour hour =
        hours
            .at(one.mentor(), one.start())
            .orElseGet(
                () -> {
                  Hour made = place.hour(call.newId(), one);
                  hours.add(List.of(made), now);
                  return made;
                });
    return roomed(hour, place);
  }

  private Hour roomed(Hour hour, Place place) {
    if (hour.room().isEmpty() || place.rooms().isEmpty() || sessions.roomFree(hour)) {
      return hour;
    }
    return place.rooms().stream()
        .map(hour::in)
        .filter(sessions::roomFree)
        .findFirst()
        .orElse(hour.in(""));
  }
}
