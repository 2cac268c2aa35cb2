package @name@;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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
import stapel.intake.api.Application;
import stapel.intake.api.Applications;

/** Writes a note down, from an application's page. A day that is over is refused. */
@Component(service = Command.class)
@Contribution(
    id = "@id@.add-note",
    permission = "@id@.write",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    order = 920)
public final class AddNote implements Command<AddNote.Request> {

  private final NoteStore notes;
  private final Applications applications;

  /** Over the notes and intake's applications. */
  @Activate
  public AddNote(@Reference NoteStore notes, @Reference Applications applications) {
    this.notes = notes;
    this.applications = applications;
  }

  /** What is asked; the form, the REST body and the command line's words are made from it. */
  record Request(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      @Field(max = 1000, lines = 3) String remark,
      Optional<LocalDate> remind) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    LocalDate today = LocalDate.ofInstant(call.now(), ZoneOffset.UTC);
    request
        .remind()
        .filter(day -> day.isBefore(today))
        .ifPresent(
            day -> {
              throw Refusal.of(
                  AddNote.class, Refusal.Kind.INVALID, Problem.at("remind", "@id@.over", day));
            });
    Application application = applications.find(request.application().id()).orElseThrow();
    String id = call.newId();
    notes.add(
        id, application.call(), application.id(), request.remark(), request.remind(), call.now());
    return Result.of(Ref.of("@id@.notes", id));
  }
}
