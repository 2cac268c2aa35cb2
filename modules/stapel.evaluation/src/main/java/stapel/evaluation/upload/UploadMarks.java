package stapel.evaluation.upload;

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
import stapel.api.command.Upload;
import stapel.evaluation.criteria.CriteriaStore;
import stapel.intake.api.file.FilePreview;
import stapel.intake.api.file.ImportFiles;

/** Takes a file of marks, guesses what its columns are and shows it; nothing counts yet. */
@Component
@Contribution(
    id = "evaluation.upload-marks",
    permission = "evaluation.import",
    dataset = "evaluation.imports",
    place = Contribution.Place.LIST)
public final class UploadMarks implements Command<UploadMarks.Request> {

  /** Rows of the preview. */
  private static final int SHOWN = 8;

  private final CriteriaStore criteria;
  private final MarkImportStore imports;
  private final MarkChecks checks;
  private final ImportFiles files;

  /** Over the stores. */
  @Activate
  public UploadMarks(
      @Reference CriteriaStore criteria,
      @Reference MarkImportStore imports,
      @Reference MarkChecks checks,
      @Reference ImportFiles files) {
    this.criteria = criteria;
    this.imports = imports;
    this.checks = checks;
    this.files = files;
  }

  /** The call, the file, and of a workbook which sheet. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref call,
      Upload file,
      @Field(max = 100) Optional<String> sheet) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    MarkImport run =
        new MarkImport(
            call.newId(),
            request.call().id(),
            request.file().name(),
            files.put(request.file()),
            request.sheet(),
            MarkImport.State.UPLOADED,
            Choices.CAREFUL,
            call.now());
    FilePreview preview = new FilePreview(SHOWN);
    files.rows(run.table(), preview);
    imports.add(run, request.file().size(), call.now(), call.name());
    imports.preview(run, preview.lines(), call::newId);
    Mapping mapping = Guess.of(preview.header(), criteria.ofCall(run.call()));
    MarkCheck check = checks.keep(run, mapping, run.choices(), call);
    return Result.of(Ref.of("evaluation.imports", run.id()))
        .count("rows", check.total())
        .count("bad", check.bad());
  }
}
