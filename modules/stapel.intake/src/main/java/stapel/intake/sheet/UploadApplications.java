package stapel.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import stapel.api.store.Blobs;
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
    order = 10)
public final class UploadApplications implements Command<UploadApplications.Request> {

  private final Blobs blobs;
  private final EntryForms forms;
  private final ImportStore imports;
  private final ImportChecks checks;
  private final SheetFile files;

  /** Over the stores. */
  @Activate
  public UploadApplications(
      @Reference Blobs blobs,
      @Reference EntryForms forms,
      @Reference ImportStore imports,
      @Reference ImportChecks checks,
      @Reference SheetFile files) {
    this.blobs = blobs;
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
            stored(request.file()),
            request.sheet(),
            ImportState.UPLOADED,
            call.now());
    Preview preview = new Preview();
    files.rows(run, preview);
    imports.add(run, request.file().size(), call.now(), call.name());
    imports.preview(lines(run, preview, call));
    ImportCheck check =
        checks.keep(run, form, Guess.of(preview.header(), form.fields()), call.now(), call::newId);
    return Result.of(Ref.of("intake.imports", run.id()))
        .count("rows", check.count().total())
        .count("bad", check.count().bad());
  }

  private String stored(Upload file) {
    try {
      return blobs.put(file.open());
    } catch (IOException e) {
      throw new UncheckedIOException("storing an upload of " + file.size() + " bytes", e);
    }
  }

  private static List<Object[]> lines(Import run, Preview preview, Call call) {
    List<Object[]> rows = new ArrayList<>();
    for (Preview.Line line : preview.lines()) {
      rows.add(
          new Object[] {
            call.newId(), run.call(), run.id(), line.number(), Preview.json(line.cells())
          });
    }
    return rows;
  }
}
