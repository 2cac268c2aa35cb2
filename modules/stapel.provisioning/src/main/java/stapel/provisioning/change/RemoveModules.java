package stapel.provisioning.change;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.platform.api.Modules;
import stapel.platform.api.Modules.Verb;

/** Takes modules out; their data stay. A dry run is the plan. */
@Component(service = Command.class)
@Contribution(id = "provisioning.remove", permission = Modules.CHANGE)
public final class RemoveModules extends ChangeCommand<RemoveModules.Request> {

  /** Through these. */
  @Activate
  public RemoveModules(@Reference Applying applying) {
    super(applying, Request.class, Verb.REMOVE);
  }

  /**
   * What is asked.
   *
   * @param modules symbolic names
   * @param plan mark of the plan that was shown
   */
  record Request(
      @Field(max = 200) List<String> modules, @Field(lines = 0, max = 40) Optional<String> plan)
      implements Asked {

    @Override
    public List<String> names() {
      return modules;
    }
  }
}
