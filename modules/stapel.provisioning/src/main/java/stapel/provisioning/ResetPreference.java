package stapel.provisioning;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.platform.api.Preferences;
import stapel.platform.api.Transactions;

/** Goes back to the default of a preference, once the audit line of it is committed. */
@Component(service = Command.class)
@Contribution(id = Preferences.RESET, permission = Preferences.PERMISSION)
public final class ResetPreference implements Command<ResetPreference.Request> {

  private final StoredPreferences preferences;
  private final Transactions transactions;

  /** With the preferences. */
  @Activate
  public ResetPreference(
      @Reference StoredPreferences preferences, @Reference Transactions transactions) {
    this.preferences = preferences;
    this.transactions = transactions;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    preferences.attribute(request.group(), request.key());
    call.changed(
        Ref.of("provisioning.preferences", request.group() + "." + request.key()), "default");
    transactions.afterCommit(() -> preferences.reset(request.group(), request.key()));
    return Result.done().message("provisioning.preference-reset");
  }

  /** What is asked. */
  public record Request(@Field(max = 200) String group, @Field(max = 200) String key) {}
}
