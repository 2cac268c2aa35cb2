package stapel.reference;

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

/** Corrects the name of a territory. */
@Component(service = Command.class)
@Contribution(
    id = "reference.rename-territory",
    permission = "reference.edit",
    dataset = "reference.territories",
    place = Contribution.Place.ROW)
public final class RenameTerritory implements Command<RenameTerritory.Request> {

  private final TerritoryStore territories;

  /** Over the store. */
  @Activate
  public RenameTerritory(@Reference TerritoryStore territories) {
    this.territories = territories;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "reference.territories", subject = true) Ref territory,
      @Field(max = 200) Text title) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    territories.rename(request.territory().id(), request.title());
    return Result.done();
  }
}
