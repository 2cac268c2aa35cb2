package stapel.mentoring.note;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.mentoring.contact.Side;
import stapel.mentoring.session.Booked;
import stapel.mentoring.session.SessionStore;

/** The operator writes a note on a session, for both sides or for operators. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.add-note",
    permission = "mentoring.arrange",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 30)
public final class AddNote implements Command<AddNote.Request> {

  private final SessionStore sessions;
  private final NoteStore notes;

  /** Over sessions and notes. */
  @Activate
  public AddNote(@Reference SessionStore sessions, @Reference NoteStore notes) {
    this.sessions = sessions;
    this.notes = notes;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.sessions", subject = true) Ref session,
      @Field(max = 4000, lines = 6) String remark,
      boolean forBoth) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Booked session = sessions.find(request.session().id()).orElseThrow();
    String id = notes.note(session, Side.OPERATOR, request.forBoth(), request.remark(), call);
    return Result.of(Ref.of("mentoring.notes", id));
  }
}
