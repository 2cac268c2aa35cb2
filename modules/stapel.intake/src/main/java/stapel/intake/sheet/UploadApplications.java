package stapel.intake.sheet;

import java.util.ArrayList;
import java.util.List;
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
import stapel.intake.api.file.FilePreview;
import stapel.intake.api.file.ImportFiles;
import stapel.intake.api.file.KeptRow;
import stapel.intake.application.EntryForm;
import stapel.intake.application.EntryForms;
import stapel.intake.application.Receipt;

/**
 * Takes a file of applications, guesses what its columns are and shows it; nothing is applied yet.
 */
@Component(service = Command.class)
@Contribution(
    id = "intake.upload",
    permission = "intake.import",
    dataset = "intake.imports",
    place = Contribution.Place.LIST,
    also = "intake.applications",
    order = 10)
public final class UploadApplications implements Command<UploadApplications.Request> {

  /** Rows of the preview. */
  private static final int SHOWN = 10;

  private final EntryForms forms;
  private final ImportStore imports;
  private final ImportChecks checks;
  private final ImportFiles files;

  /** Over the stores. */
  @Activate
  public UploadApplications(
      @Reference EntryForms forms,
      @Reference ImportStore imports,
      @Reference ImportChecks checks,
      @Reference ImportFiles files) {
    this.forms = forms;
    this.imports = imports;
    this.checks = checks;
    this.files = files;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      Upload file,
      @Field(max = 100) Optional<String> sheet) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    EntryForm form = forms.of(request.openCall().id());
    Receipt.open(form.call());
    Import run =
        new Import(
            call.newId(),
            form.call().id(),
            request.file().name(),
            files.put(request.file()),
            request.sheet(),
            ImportState.UPLOADED,
            call.now());
    FilePreview preview = new FilePreview(SHOWN);
    files.rows(run.table(), preview);
    imports.add(run, request.file().size(), call.now(), call.name());
    imports.preview(lines(run, preview, call));
    ImportCheck check =
        checks.keep(run, form, Guess.of(preview.header(), form.fields()), call.now(), call::newId);
    return Result.of(Ref.of("intake.imports", run.id()))
        .count("rows", check.count().total())
        .count("bad", check.count().bad());
  }

  private static List<Object[]> lines(Import run, FilePreview preview, Call call) {
    List<Object[]> rows = new ArrayList<>();
    for (FilePreview.Line line : preview.lines()) {
      rows.add(
          new Object[] {
            call.newId(), run.call(), run.id(), line.number(), KeptRow.json(line.cells())
          });
    }
    return rows;
  }
}
