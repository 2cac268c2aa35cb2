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
import stapel.platform.api.Modules.Wish;

/** Replaces modules by newer ones. A dry run is the plan. */
@Component(service = Command.class)
@Contribution(id = "provisioning.upgrade", permission = Modules.CHANGE)
public final class UpgradeModules extends ChangeCommand<UpgradeModules.Request> {

  /** Through these. */
  @Activate
  public UpgradeModules(@Reference Applying applying) {
    super(applying, Request.class);
  }

  /**
   * What is asked.
   *
   * @param modules symbolic names; none for all that have a newer one
   * @param repository a folder with a signed index, for this time
   * @param plan mark of the plan that was shown
   */
  record Request(
      @Field(max = 200) List<String> modules,
      @Field(max = 1000) Optional<String> repository,
      @Field(lines = 0, max = 40) Optional<String> plan)
      implements Asked {

    @Override
    public Wish wish() {
      return new Wish(Verb.UPGRADE, modules, repository);
    }
  }
}
