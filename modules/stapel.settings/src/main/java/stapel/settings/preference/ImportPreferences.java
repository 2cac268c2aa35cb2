package stapel.settings.preference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    List<ValueFile.Entry> open =
        entries.stream().filter(entry -> !changes.secret(entry.group(), entry.key())).toList();
    List<Problem> problems = new ArrayList<>();
    Map<String, Map<String, List<String>>> values = new TreeMap<>();
    for (ValueFile.Entry entry : open) {
      List<Problem> wrong = changes.problems(entry.group(), entry.key(), entry.values());
      wrong.forEach(problem -> problems.add(entry.named(problem)));
      if (wrong.isEmpty()
          && values
                  .computeIfAbsent(entry.group(), group -> new TreeMap<>())
                  .put(entry.key(), changes.checked(entry.group(), entry.key(), entry.values()))
              != null) {
        problems.add(entry.named(Problem.of("settings.import-twice")));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(ImportPreferences.class, Refusal.Kind.INVALID, problems);
    }
    changes.set(call, values);
    Result result = Result.done().count("set", open.size());
    int skipped = entries.size() - open.size();
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
