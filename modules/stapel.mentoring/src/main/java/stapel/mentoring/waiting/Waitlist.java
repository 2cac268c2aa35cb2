package stapel.mentoring.waiting;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.store.StoreException;
import stapel.mentoring.api.WaitingChanged;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.HourWatch;
import stapel.mentoring.session.Seats;

/**
 * The rules of waiting: of the teams that can come, who joined first gets an hour in the very
 * transaction in which it becomes free, so nobody can book it in between.
 */
@Component(service = {Waitlist.class, HourWatch.class})
public final class Waitlist implements HourWatch {

  private final WaitingStore store;
  private final Seats seats;

  /** Over the table and the seats. */
  @Activate
  public Waitlist(@Reference WaitingStore store, @Reference Seats seats) {
    this.store = store;
    this.seats = seats;
  }

  void join(Waiting waiting, Call call) {
    try {
      store.add(waiting);
    } catch (StoreException refused) {
      if (refused.reason() != StoreException.Cause.DUPLICATE) {
        throw refused;
      }
      throw refusal("mentoring.waiting.there");
    }
    call.emit(waiting.event(WaitingChanged.Change.JOINED, Optional.empty()));
  }

  void leave(Waiting waiting, Call call) {
    if (!store.end(waiting.id(), Waiting.State.LEFT, Optional.empty(), call.now())) {
      throw refusal("mentoring.waiting.over");
    }
    call.emit(waiting.event(WaitingChanged.Change.LEFT, Optional.empty()));
  }

  @Override
  public void booking(String application) {
    store.hold(application);
  }

  @Override
  public void free(List<Hour> hours, Optional<String> but, Call call) {
    for (Hour hour : hours) {
      first(hour, but, call)
          .ifPresent(
              team -> {
                String session = seats.take(hour, team, call);
                taken(hour, team, session, call);
              });
    }
  }

  /** The first in line who can come; its places are held until the transaction ends. */
  private Optional<String> first(Hour hour, Optional<String> but, Call call) {
    for (Waiting waiting : store.line(hour.mentor(), hour.id())) {
      String team = waiting.application();
      if (but.filter(team::equals).isEmpty()) {
        store.hold(team);
        boolean still =
            store.find(waiting.id()).filter(w -> w.state() == Waiting.State.WAITING).isPresent();
        if (still && seats.free(hour, team, call.now())) {
          return Optional.of(team);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void taken(Hour hour, String application, String session, Call call) {
    for (Waiting waiting : store.line(hour.mentor(), hour.id())) {
      if (waiting.application().equals(application)) {
        end(waiting, Waiting.State.BOOKED, Optional.of(session), call);
      }
    }
  }

  @Override
  public void gone(Hour hour, Call call) {
    for (Waiting waiting : store.line(hour.mentor(), hour.id())) {
      if (waiting.hour().isPresent()) {
        end(waiting, Waiting.State.GONE, Optional.empty(), call);
      }
    }
  }

  private void end(Waiting waiting, Waiting.State state, Optional<String> session, Call call) {
    if (store.end(waiting.id(), state, session, call.now())) {
      call.emit(
          waiting.event(
              session.isPresent() ? WaitingChanged.Change.BOOKED : WaitingChanged.Change.GONE,
              session));
    }
  }

  private static Refusal refusal(String code) {
    return Refusal.of(Waitlist.class, Refusal.Kind.CONFLICT, Problem.of(code));
  }
}
