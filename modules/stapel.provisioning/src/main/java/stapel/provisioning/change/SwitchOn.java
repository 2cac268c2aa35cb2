package stapel.provisioning.change;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.platform.api.Switches;

/** Switches a module on again in a region. */
@Component(service = Command.class)
@Contribution(
    id = "provisioning.switch-on",
    permission = Switchable.PERMISSION,
    dataset = "access.scopes",
    place = Contribution.Place.ROW,
    when = "kind:region",
    order = 310)
public final class SwitchOn implements Command<Switchable.Request> {

  private final Switchable modules;
  private final Switches switches;

  /** Through these. */
  @Activate
  public SwitchOn(@Reference Switchable modules, @Reference Switches switches) {
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
    if (!switches.on(request.module(), request.region().id())) {
      throw Switchable.refuse("provisioning.switched-on-already", request.module());
    }
    call.changed(request.region(), "module=" + request.module() + " on");
    return Result.done().message("provisioning.switched-on", request.module());
  }
}
