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
import stapel.mentoring.contact.Parties;
import stapel.mentoring.contact.Side;
import stapel.mentoring.session.Booked;
import stapel.mentoring.session.SessionStore;

/** A mentor or a team writes a note on an own session, for both sides or for its own. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.write-note",
    permission = "mentoring.take-part",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 30)
public final class WriteNote implements Command<WriteNote.Request> {

  private final SessionStore sessions;
  private final NoteStore notes;
  private final Parties parties;

  /** Over sessions, notes and who stands on which side. */
  @Activate
  public WriteNote(
      @Reference SessionStore sessions, @Reference NoteStore notes, @Reference Parties parties) {
    this.sessions = sessions;
    this.notes = notes;
    this.parties = parties;
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
    Side side = parties.side(session.mentor(), session.application(), call);
    String id = notes.note(session, side, request.forBoth(), request.remark(), call);
    return Result.of(Ref.of("mentoring.notes", id));
  }
}
