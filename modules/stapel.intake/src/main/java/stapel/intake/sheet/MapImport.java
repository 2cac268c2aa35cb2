package stapel.intake.sheet;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Says what the columns of a file are, and checks its rows anew. */
@Component(service = Command.class)
@Contribution(
    id = "intake.map-import",
    permission = "intake.import",
    dataset = "intake.imports",
    place = Contribution.Place.NONE,
    order = 10)
public final class MapImport implements Command<MapImport.Request> {

  private final ImportStore imports;
  private final ImportChecks checks;

  /** Over the stores. */
  @Activate
  public MapImport(@Reference ImportStore imports, @Reference ImportChecks checks) {
    this.imports = imports;
    this.checks = checks;
  }

  /** What is asked: targets by the column's header, or by its place counted from 0. */
  record Request(
      @Field(dataset = "intake.imports", subject = true) Ref origin,
      @Field(max = 60) Map<String, String> mapping) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Import run = checks.open(request.origin().id());
    Mapping mapping = imports.mapping(run.id()).with(request.mapping());
    ImportCheck check = checks.keep(run, checks.form(run), mapping, call.now(), call::newId);
    return Result.of(Ref.of("intake.imports", run.id()))
        .count("rows", check.count().total())
        .count("bad", check.count().bad());
  }
}
