package stapel.mentoring.note;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.mentoring.contact.Parties;

/** One side says that something is done. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.finish-action",
    permission = "mentoring.take-part",
    dataset = "mentoring.actions",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:open")
public final class FinishAction implements Command<FinishAction.Request> {

  private final NoteStore notes;
  private final Parties parties;

  /** Over action items and who stands on which side. */
  @Activate
  public FinishAction(@Reference NoteStore notes, @Reference Parties parties) {
    this.notes = notes;
    this.parties = parties;
  }

  /** What is asked. */
  record Request(@Field(dataset = "mentoring.actions", subject = true) Ref action) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    NoteStore.Sides sides = notes.sides(request.action().id()).orElseThrow();
    parties.side(sides.mentor(), sides.application(), call);
    if (!notes.done(request.action().id(), call)) {
      throw Refusal.of(
          FinishAction.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.action.done"));
    }
    return Result.done();
  }
}
