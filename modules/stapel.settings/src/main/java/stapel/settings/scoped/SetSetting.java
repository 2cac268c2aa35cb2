package stapel.settings.scoped;

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
import stapel.settings.value.Given;

/** Sets a value for a scope and for all below that set none of their own. */
@Component(service = Command.class)
@Contribution(id = "settings.set", permission = "settings.set")
public final class SetSetting implements Command<SetSetting.Request> {

  private final SettingChanges changes;

  /** By the rules of all changes. */
  @Activate
  public SetSetting(@Reference SettingChanges changes) {
    this.changes = changes;
  }

  /**
   * What is asked.
   *
   * @param group id of the settings
   * @param key name of the value
   * @param values one text, or several for a list
   * @param secret in place of them, for a secret
   */
  record Request(
      @Field(dataset = "access.scopes", scope = true) Ref scope,
      @Field(max = 120) String group,
      @Field(max = 120) String key,
      @Field(max = 4000) List<String> values,
      @Field(max = 4000, secret = true) Optional<String> secret) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    List<String> values = Given.of(request.values(), request.secret());
    Ref ref = changes.set(call, request.scope().id(), request.group(), request.key(), values);
    return Result.of(ref).message("settings.setting-set");
  }
}
