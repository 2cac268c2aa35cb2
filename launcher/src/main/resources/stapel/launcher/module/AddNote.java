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
import stapel.api.setting.ScopedSettings;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;

/**
 * Writes a note down, from an application's page. A day that is over is refused, and one that is
 * further away than the call's settings allow.
 */
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
  private final ScopedSettings settings;

  /** Over the notes, intake's applications and the settings of calls. */
  @Activate
  public AddNote(
      @Reference NoteStore notes,
      @Reference Applications applications,
      @Reference ScopedSettings settings) {
    this.notes = notes;
    this.applications = applications;
    this.settings = settings;
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
    Application application = applications.find(request.application().id()).orElseThrow();
    LocalDate today = LocalDate.ofInstant(call.now(), ZoneOffset.UTC);
    int most = settings.of(NoteRules.Config.class, application.call()).mostDays();
    request.remind().filter(day -> day.isBefore(today)).ifPresent(day -> refuse("over", day));
    request
        .remind()
        .filter(day -> day.isAfter(today.plusDays(most)))
        .ifPresent(day -> refuse("far", most));
    String id = call.newId();
    notes.add(
        id, application.call(), application.id(), request.remark(), request.remind(), call.now());
    return Result.of(Ref.of("@id@.notes", id));
  }

  private static void refuse(String code, Object given) {
    throw Refusal.of(
        AddNote.class, Refusal.Kind.INVALID, Problem.at("remind", "@id@." + code, given));
  }
}
