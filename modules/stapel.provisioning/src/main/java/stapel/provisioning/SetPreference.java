package stapel.provisioning;

import java.util.List;
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

/** Stores a preference and applies it, once the audit line of it is committed. */
@Component(service = Command.class)
@Contribution(id = Preferences.SET, permission = Preferences.PERMISSION)
public final class SetPreference implements Command<SetPreference.Request> {

  private final StoredPreferences preferences;
  private final Transactions transactions;

  /** With the preferences. */
  @Activate
  public SetPreference(
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
    List<String> values = preferences.check(request.group(), request.key(), request.values());
    boolean secret =
        preferences.attribute(request.group(), request.key()).type() == Preferences.Type.SECRET;
    call.changed(
        Ref.of("provisioning.preferences", request.group() + "." + request.key()),
        secret ? "changed" : "values=" + String.join(", ", values));
    transactions.afterCommit(() -> preferences.set(request.group(), request.key(), values));
    return Result.done().message("provisioning.preference-set");
  }

  /**
   * What is asked.
   *
   * @param group the configuration's PID
   * @param key the name of the value in it
   * @param values one text, or several for a list
   */
  public record Request(
      @Field(max = 200) String group,
      @Field(max = 200) String key,
      @Field(max = 100) List<String> values) {}
}
