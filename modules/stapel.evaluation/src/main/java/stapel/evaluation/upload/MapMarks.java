package stapel.evaluation.upload;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.evaluation.ranking.Missing;

/** Says what the columns of a file of marks are, and checks its rows anew. */
@Component
@Contribution(
    id = "evaluation.map-marks",
    permission = "evaluation.import",
    dataset = "evaluation.imports")
public final class MapMarks implements Command<MapMarks.Request> {

  private final MarkImportStore imports;
  private final MarkChecks checks;

  /** Over the stores. */
  @Activate
  public MapMarks(@Reference MarkImportStore imports, @Reference MarkChecks checks) {
    this.imports = imports;
    this.checks = checks;
  }

  /**
   * Targets by the column's header, or by its place counted from 0, and the choices of the preview.
   */
  record Request(
      @Field(dataset = "evaluation.imports", scope = true) Ref origin,
      @Field(max = 60) Map<String, String> mapping,
      boolean newExperts,
      Optional<Missing> missing) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    MarkImport run = checks.open(request.origin().id());
    Mapping mapping = imports.mapping(run.id()).with(request.mapping());
    Choices choices = run.choices().with(request.newExperts(), request.missing());
    MarkCheck check = checks.keep(run, mapping, choices, call);
    return Result.of(Ref.of("evaluation.imports", run.id()))
        .count("rows", check.total())
        .count("bad", check.bad());
  }
}
