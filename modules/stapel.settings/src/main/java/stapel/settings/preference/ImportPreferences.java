package stapel.settings.preference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.platform.api.Preferences;
import stapel.settings.value.ValueFile;

/** Sets the preferences of a file, all or none; secrets are never in one. */
@Component(service = Command.class)
@Contribution(id = Preferences.IMPORT, permission = Preferences.PERMISSION)
public final class ImportPreferences implements Command<ImportPreferences.Request> {

  private final PreferenceChanges changes;

  /** By the rules of all changes. */
  @Activate
  public ImportPreferences(@Reference PreferenceChanges changes) {
    this.changes = changes;
  }

  /** What is asked. */
  record Request(Upload file) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    List<ValueFile.Entry> entries = read(request.file());
    List<Problem> problems = new ArrayList<>();
    int set = 0;
    for (ValueFile.Entry entry : entries) {
      try {
        if (changes.open(entry.group(), entry.key())) {
          changes.set(call, entry.group(), entry.key(), entry.values());
          set++;
        }
      } catch (Refusal refusal) {
        refusal.problems().forEach(problem -> problems.add(entry.named(problem)));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(ImportPreferences.class, Refusal.Kind.INVALID, problems);
    }
    Result result = Result.done().count("set", set);
    int skipped = entries.size() - set;
    return skipped == 0 ? result : result.count("skipped", skipped);
  }

  private static List<ValueFile.Entry> read(Upload file) {
    try (InputStream bytes = file.open()) {
      return ValueFile.read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a file of preferences", e);
    }
  }
}
