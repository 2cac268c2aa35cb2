package stapel.provisioning.change;

import java.util.function.BiPredicate;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;

/** Switches a module off or on in a region; its data stay. */
abstract class SwitchCommand implements Command<Switchable.Request> {

  private final Switchable modules;
  private final BiPredicate<String, String> change;
  private final String word;

  /**
   * Does this.
   *
   * @param change of a module in a region; false when it stood so already
   * @param word what the log and the answer call it
   */
  SwitchCommand(Switchable modules, BiPredicate<String, String> change, String word) {
    this.modules = modules;
    this.change = change;
    this.word = word;
  }

  @Override
  public final Class<Switchable.Request> request() {
    return Switchable.Request.class;
  }

  @Override
  public final Result execute(Switchable.Request request, Call call) {
    Switchable.Named named = modules.checked(request);
    if (!change.test(request.module(), request.region().id())) {
      throw Switchable.refuse("provisioning.switched-" + word + "-already", named.module());
    }
    call.changed(request.region(), "module=" + request.module() + " " + word);
    return Result.done().message("provisioning.switched-" + word, named.module(), named.region());
  }
}
