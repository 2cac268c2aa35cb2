package stapel.settings.scoped;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Gives a scope's own value up: the one above holds again. */
@Component(service = Command.class)
@Contribution(id = "settings.reset", permission = "settings.set")
public final class ResetSetting implements Command<ResetSetting.Request> {

  private final SettingChanges changes;

  /** By the rules of all changes. */
  @Activate
  public ResetSetting(@Reference SettingChanges changes) {
    this.changes = changes;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "access.scopes", scope = true) Ref scope,
      @Field(max = 120) String group,
      @Field(max = 120) String key) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    changes.reset(call, request.scope().id(), request.group(), request.key());
    return Result.done().message("settings.setting-reset");
  }
}
