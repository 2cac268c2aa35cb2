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

/** Makes a programme below a region or the platform. */
@Component(service = Command.class)
@Contribution(
    id = "intake.create-programme",
    permission = "intake.manage",
    dataset = "intake.programmes",
    place = Contribution.Place.LIST,
    order = 10)
public final class CreateProgramme implements Command<CreateProgramme.Request> {

  private final ProgrammeStore programmes;
  private final Scopes scopes;

  /** Over the store. */
  @Activate
  public CreateProgramme(@Reference ProgrammeStore programmes, @Reference Scopes scopes) {
    this.programmes = programmes;
    this.scopes = scopes;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "access.regions", scope = true) Ref region,
      @Field(max = 300) Text title,
      @Field(lines = 6) Optional<Text> summary) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String id = call.newId();
    scopes.add(id, "programme", request.region().id(), request.title());
    programmes.add(id, request.title(), request.summary().orElse(new Text("", "")), call.now());
    return Result.of(Ref.of("intake.programmes", id));
  }
}
