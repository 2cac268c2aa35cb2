package stapel.mentoring.proposal;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;

/** Locks a session: later plans leave it where it is, until it is unlocked. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.lock-session",
    permission = "mentoring.arrange",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 40,
    when = "state:booked")
public final class LockSession implements Command<LockSession.Request>, Prefilled {

  private final SeasonStore sessions;

  /** Over the sessions. */
  @Activate
  public LockSession(@Reference SeasonStore sessions) {
    this.sessions = sessions;
  }

  /** Which one, and whether it is locked from now on. */
  record Request(
      @Field(dataset = "mentoring.sessions", subject = true) Ref session, boolean locked) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  /** Who opens the form wants the other of the two. */
  @Override
  public Map<String, Object> present(Reader reader, String id) {
    boolean locked =
        reader.row("mentoring.sessions", id).stream()
            .anyMatch(row -> row.cell("locked").filter(Boolean.TRUE::equals).isPresent());
    return Map.of("locked", !locked);
  }

  @Override
  public Result execute(Request request, Call call) {
    sessions.lock(request.session().id(), request.locked());
    return Result.done();
  }
}
