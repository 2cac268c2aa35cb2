package stapel.provisioning.change;

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
import stapel.platform.api.Modules;
import stapel.provisioning.plan.Change;

/** Takes modules out; their data stay. A dry run is the plan. */
@Component(service = Command.class)
@Contribution(id = "provisioning.remove", permission = Modules.CHANGE)
public final class RemoveModules implements Command<RemoveModules.Request> {

  private final Changes changes;

  /** Through these. */
  @Activate
  public RemoveModules(@Reference Changes changes) {
    this.changes = changes;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    return changes.execute(
        repositories -> new Change.Remove(request.modules()), Optional.empty(), call);
  }

  /**
   * What is asked.
   *
   * @param modules symbolic names
   */
  record Request(@Field(max = 200) List<String> modules) {}
}
