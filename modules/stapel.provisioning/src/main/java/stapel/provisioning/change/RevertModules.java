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

/** Goes back to what an earlier profile ran. A dry run is the plan. */
@Component(service = Command.class)
@Contribution(id = "provisioning.revert", permission = Modules.CHANGE)
public final class RevertModules extends ChangeCommand<RevertModules.Request> {

  /** Through these. */
  @Activate
  public RevertModules(@Reference Applying applying) {
    super(applying, Request.class, Verb.REVERT);
  }

  /**
   * What is asked.
   *
   * @param profile its number
   * @param plan mark of the plan that was shown
   */
  record Request(@Field(from = "1") int profile, @Field(lines = 0, max = 40) Optional<String> plan)
      implements Asked {

    @Override
    public List<String> names() {
      return List.of(String.valueOf(profile));
    }
  }
}
