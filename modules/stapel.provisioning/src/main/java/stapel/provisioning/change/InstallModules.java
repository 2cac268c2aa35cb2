package stapel.provisioning.change;

import java.nio.file.Path;
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

/** Adds modules. A dry run is the plan. */
@Component(service = Command.class)
@Contribution(id = "provisioning.install", permission = Modules.CHANGE)
public final class InstallModules implements Command<InstallModules.Request> {

  private final Changes changes;

  /** Through these. */
  @Activate
  public InstallModules(@Reference Changes changes) {
    this.changes = changes;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    return changes.execute(
        repositories -> new Change.Install(request.modules()),
        request.repository().map(Path::of),
        call);
  }

  /**
   * What is asked.
   *
   * @param modules symbolic names
   * @param repository a folder with a signed index, for this time
   */
  record Request(
      @Field(max = 200) List<String> modules, @Field(max = 1000) Optional<String> repository) {}
}
