package stapel.provisioning.change;

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

/** Goes back to what an earlier profile ran. A dry run is the plan. */
@Component(service = Command.class)
@Contribution(id = "provisioning.revert", permission = Modules.CHANGE)
public final class RevertModules implements Command<RevertModules.Request> {

  private final Changes changes;

  /** Through these. */
  @Activate
  public RevertModules(@Reference Changes changes) {
    this.changes = changes;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    return changes.execute(
        repositories -> repositories.revert(request.profile()), Optional.empty(), call);
  }

  /**
   * What is asked.
   *
   * @param profile its number
   */
  record Request(@Field(from = "1") int profile) {}
}
