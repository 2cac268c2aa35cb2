package stapel.provisioning.change;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.platform.api.Switches;

/** Switches a module off in a region; its data stay. */
@Component(service = Command.class)
@Contribution(
    id = "provisioning.switch-off",
    permission = Switchable.PERMISSION,
    dataset = "access.scopes",
    place = Contribution.Place.ROW,
    when = "kind:region",
    order = 300)
public final class SwitchOff implements Command<Switchable.Request> {

  private final Switchable modules;
  private final Switches switches;

  /** Through these. */
  @Activate
  public SwitchOff(@Reference Switchable modules, @Reference Switches switches) {
    this.modules = modules;
    this.switches = switches;
  }

  @Override
  public Class<Switchable.Request> request() {
    return Switchable.Request.class;
  }

  @Override
  public Result execute(Switchable.Request request, Call call) {
    modules.check(request);
    if (!switches.off(request.module(), request.region().id())) {
      throw Switchable.refuse("provisioning.switched-off-already", request.module());
    }
    call.changed(request.region(), "module=" + request.module() + " off");
    return Result.done().message("provisioning.switched-off", request.module());
  }
}
