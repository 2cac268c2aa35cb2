package stapel.settings.scoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.settings.value.ValueFile;

/** Sets the values of a file for a scope, all or none; secrets are never in one. */
@Component(service = Command.class)
@Contribution(id = "settings.import", permission = "settings.set")
public final class ImportSettings implements Command<ImportSettings.Request> {

  private final SettingChanges changes;

  /** By the rules of all changes. */
  @Activate
  public ImportSettings(@Reference SettingChanges changes) {
    this.changes = changes;
  }

  /** What is asked. */
  record Request(@Field(dataset = "access.scopes", scope = true) Ref scope, Upload file) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    ImportCheck check = changes.check(request.scope().id(), read(request.file()));
    if (!check.problems().isEmpty()) {
      throw Refusal.of(ImportSettings.class, Refusal.Kind.INVALID, check.problems());
    }
    check.fits().forEach(fit -> changes.store(call, request.scope().id(), fit));
    Result result = Result.done().count("set", check.fits().size());
    return check.skipped() == 0 ? result : result.count("skipped", check.skipped());
  }

  private static List<ValueFile.Entry> read(Upload file) {
    try (InputStream bytes = file.open()) {
      return ValueFile.read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a file of settings", e);
    }
  }
}
