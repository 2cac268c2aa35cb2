package stapel.settings.preference;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.platform.api.Preferences;
import stapel.settings.value.Given;

/** Stores a preference and applies it, once the audit line of it is committed. */
@Component(service = Command.class)
@Contribution(id = Preferences.SET, permission = Preferences.PERMISSION)
public final class SetPreference implements Command<SetPreference.Request> {

  private final PreferenceChanges changes;

  /** By the rules of all changes. */
  @Activate
  public SetPreference(@Reference PreferenceChanges changes) {
    this.changes = changes;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    List<String> values = Given.of(request.values(), request.secret());
    changes.set(call, request.group(), request.key(), values);
    return Result.done().message("settings.preference-set");
  }

  /**
   * What is asked.
   *
   * @param group the configuration's PID
   * @param key the name of the value in it
   * @param values one text, or several for a list
   * @param secret in place of them, for a secret
   */
  public record Request(
      @Field(max = 200) String group,
      @Field(max = 200) String key,
      @Field(max = 4000) List<String> values,
      @Field(max = 4000, secret = true) Optional<String> secret) {}
}
