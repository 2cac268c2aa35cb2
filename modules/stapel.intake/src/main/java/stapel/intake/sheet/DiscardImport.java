package stapel.intake.sheet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Throws an uploaded file away that was not applied. */
@Component(service = Command.class)
@Contribution(
    id = "intake.discard-import",
    permission = "intake.import",
    dataset = "intake.imports",
    place = Contribution.Place.ROW,
    order = 90,
    when = "state:uploaded",
    kind = Contribution.Kind.DESTRUCTIVE)
public final class DiscardImport implements Command<DiscardImport.Request> {

  private final ImportStore imports;
  private final ImportChecks checks;

  /** Over the stores. */
  @Activate
  public DiscardImport(@Reference ImportStore imports, @Reference ImportChecks checks) {
    this.imports = imports;
    this.checks = checks;
  }

  /** What is asked. */
  record Request(@Field(dataset = "intake.imports", subject = true) Ref origin) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    imports.discard(checks.open(request.origin().id()).id());
    return Result.done();
  }
}
