package stapel.settings.scoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
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
    List<ValueFile.Entry> entries = read(request.file());
    Map<Class<?>, List<Problem>> problems = new LinkedHashMap<>();
    int set = 0;
    for (ValueFile.Entry entry : entries) {
      try {
        if (open(entry)) {
          changes.set(call, request.scope().id(), entry.group(), entry.key(), entry.values());
          set++;
        }
      } catch (Refusal refusal) {
        refusal
            .problems()
            .forEach(
                problem ->
                    problems
                        .computeIfAbsent(refusal.origin(), key -> new ArrayList<>())
                        .add(entry.named(problem)));
      }
    }
    // One refusal is worded by one module: those of the next are told at the next attempt.
    problems.forEach(
        (origin, found) -> {
          throw Refusal.of(origin, Refusal.Kind.INVALID, found);
        });
    Result result = Result.done().count("set", set);
    int skipped = entries.size() - set;
    return skipped == 0 ? result : result.count("skipped", skipped);
  }

  private boolean open(ValueFile.Entry entry) {
    return !changes
        .definition(entry.group(), entry.key())
        .attribute(entry.key())
        .orElseThrow()
        .secret();
  }

  private static List<ValueFile.Entry> read(Upload file) {
    try (InputStream bytes = file.open()) {
      return ValueFile.read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a file of settings", e);
    }
  }
}
