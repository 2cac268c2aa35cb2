package stapel.access.command;

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

/** Adds a region: an agency that shares the server with others and sees only its own. */
@Component(service = Command.class)
@Contribution(
    id = "access.add-region",
    permission = "access.add-region",
    dataset = "access.scopes",
    place = Contribution.Place.LIST,
    order = 10)
public final class AddRegion implements Command<AddRegion.Request> {

  private final Scopes scopes;

  /** With the tree of scopes. */
  @Activate
  public AddRegion(@Reference Scopes scopes) {
    this.scopes = scopes;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String id = call.newId();
    scopes.add(id, "region", Scopes.PLATFORM, request.title());
    Ref region = Ref.of("access.scopes", id);
    call.changed(region, "kind=region");
    return Result.of(region);
  }

  /** What is asked. */
  public record Request(@Field(max = 200) Text title) {}
}
