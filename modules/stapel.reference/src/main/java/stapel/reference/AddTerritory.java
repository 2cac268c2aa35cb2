package stapel.reference;

import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Adds a territory, as the subjects of a country change. */
@Component(service = Command.class)
@Contribution(
    id = "reference.add-territory",
    permission = "reference.edit",
    dataset = "reference.territories",
    place = Contribution.Place.LIST)
public final class AddTerritory implements Command<AddTerritory.Request> {

  private static final Pattern CODE = Pattern.compile("\\d{2}");

  private final TerritoryStore territories;

  /** Over the store. */
  @Activate
  public AddTerritory(@Reference TerritoryStore territories) {
    this.territories = territories;
  }

  /** What is asked. */
  record Request(@Field(max = 2) String code, @Field(max = 200) Text title) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    if (!CODE.matcher(request.code()).matches()) {
      throw Refusal.of(
          AddTerritory.class, Refusal.Kind.INVALID, Problem.at("code", "reference.code-form"));
    }
    if (territories.all().stream().anyMatch(t -> t.code().equals(request.code()))) {
      throw Refusal.of(
          AddTerritory.class,
          Refusal.Kind.CONFLICT,
          Problem.at("code", "reference.code-taken", request.code()));
    }
    territories.add(request.code(), request.title());
    return Result.of(Ref.of("reference.territories", request.code()));
  }
}
