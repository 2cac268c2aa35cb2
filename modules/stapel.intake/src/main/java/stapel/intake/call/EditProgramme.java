package stapel.intake.call;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.store.Scopes;

/** Corrects a programme. */
@Component(service = Command.class)
@Contribution(
    id = "intake.edit-programme",
    permission = "intake.manage",
    dataset = "intake.programmes",
    place = Contribution.Place.ROW,
    order = 20)
public final class EditProgramme implements Command<EditProgramme.Request> {

  private final ProgrammeStore programmes;
  private final Scopes scopes;

  /** Over the store. */
  @Activate
  public EditProgramme(@Reference ProgrammeStore programmes, @Reference Scopes scopes) {
    this.programmes = programmes;
    this.scopes = scopes;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.programmes", subject = true) Ref programme,
      @Field(max = 300) Text title,
      @Field(lines = 6) Optional<Text> summary) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String id = request.programme().id();
    scopes.rename(id, request.title());
    programmes.edit(id, request.title(), request.summary().orElse(new Text("", "")));
    return Result.done();
  }
}
