package stapel.evaluation.upload;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Throws an uploaded file of marks away that was not applied. */
@Component
@Contribution(
    id = "evaluation.discard-marks",
    permission = "evaluation.import",
    dataset = "evaluation.imports",
    place = Contribution.Place.ROW,
    kind = Contribution.Kind.DESTRUCTIVE,
    order = 900,
    when = "state:uploaded")
public final class DiscardMarks implements Command<DiscardMarks.Request> {

  private final MarkImportStore imports;
  private final MarkChecks checks;

  /** Over the stores. */
  @Activate
  public DiscardMarks(@Reference MarkImportStore imports, @Reference MarkChecks checks) {
    this.imports = imports;
    this.checks = checks;
  }

  /** Which import. */
  record Request(@Field(dataset = "evaluation.imports", subject = true) Ref origin) {}

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
