package stapel.mentoring.note;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.mentoring.contact.Parties;
import stapel.mentoring.session.Booked;
import stapel.mentoring.session.SessionStore;

/** A mentor or a team writes down what is to be done after a session. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.add-action",
    permission = "mentoring.take-part",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 35)
public final class AddAction implements Command<AddAction.Request> {

  private final SessionStore sessions;
  private final NoteStore notes;
  private final Parties parties;

  /** Over sessions, notes and who stands on which side. */
  @Activate
  public AddAction(
      @Reference SessionStore sessions, @Reference NoteStore notes, @Reference Parties parties) {
    this.sessions = sessions;
    this.notes = notes;
    this.parties = parties;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.sessions", subject = true) Ref session,
      @Field(max = 500, lines = 2) String task,
      Optional<LocalDate> due) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Booked session = sessions.find(request.session().id()).orElseThrow();
    parties.side(session.mentor(), session.application(), call);
    String id = notes.action(session, request.task(), request.due(), call);
    return Result.of(Ref.of("mentoring.actions", id));
  }
}
