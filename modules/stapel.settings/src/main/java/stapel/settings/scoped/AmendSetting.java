package stapel.settings.scoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.settings.value.Given;

/** Changes a value that was frozen when its call opened: with a reason, under a new version. */
@Component(service = Command.class)
@Contribution(
    id = "settings.amend",
    permission = "settings.set",
    dataset = "settings.values",
    place = Contribution.Place.ROW,
    when = "state:frozen",
    order = 10)
public final class AmendSetting implements Command<AmendSetting.Request>, Prefilled {

  private final SettingChanges changes;

  /** By the rules of all changes. */
  @Activate
  public AmendSetting(@Reference SettingChanges changes) {
    this.changes = changes;
  }

  /**
   * What is asked.
   *
   * @param values one text, or several for a list
   * @param secret in place of them, for a secret
   */
  record Request(
      @Field(dataset = "settings.values", subject = true) Ref setting,
      @Field(max = 4000) List<String> values,
      @Field(max = 4000, secret = true) Optional<String> secret,
      @Field(max = 1000, lines = 2) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Map<String, Object> present(Reader reader, String id) {
    Optional<Row> row = reader.row("settings.values", id);
    boolean open = row.filter(r -> r.text("secret").equals("false")).isPresent();
    return open ? Map.of("values", row.orElseThrow().text("value").lines().toList()) : Map.of();
  }

  @Override
  public Result execute(Request request, Call call) {
    List<String> values = Given.of(request.values(), request.secret());
    Ref ref = changes.amend(call, request.setting().id(), values, request.reason());
    return Result.of(ref).message("settings.setting-amended");
  }
}
