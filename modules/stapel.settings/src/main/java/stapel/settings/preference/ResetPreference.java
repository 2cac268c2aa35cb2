package stapel.settings.preference;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.platform.api.Preferences;

/** Forgets a stored preference: the edition's or the default holds again. */
@Component(service = Command.class)
@Contribution(id = Preferences.RESET, permission = Preferences.PERMISSION)
public final class ResetPreference implements Command<ResetPreference.Request> {

  private final PreferenceChanges changes;

  /** By the rules of all changes. */
  @Activate
  public ResetPreference(@Reference PreferenceChanges changes) {
    this.changes = changes;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    changes.reset(call, request.group(), request.key());
    return Result.done().message("settings.preference-reset");
  }

  /** What is asked. */
  public record Request(@Field(max = 200) String group, @Field(max = 200) String key) {}
}
