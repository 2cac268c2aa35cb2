package stapel.provisioning.change;

import java.util.Locale;
import java.util.Optional;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.platform.api.Modules.Wish;

/**
 * Changes what the server runs. A dry run is the plan.
 *
 * @param <Q> what is asked, which says what is wanted
 */
abstract class ChangeCommand<Q extends Record & ChangeCommand.Asked> implements Command<Q> {

  private final Applying applying;
  private final Class<Q> type;

  ChangeCommand(Applying applying, Class<Q> type) {
    this.applying = applying;
    this.type = type;
  }

  @Override
  public final Class<Q> request() {
    return type;
  }

  @Override
  public final Result execute(Q request, Call call) {
    Wish wish = request.wish();
    String command = "provisioning." + wish.verb().name().toLowerCase(Locale.ROOT);
    return applying.execute(command, wish, request.plan(), call);
  }

  /** A request of these commands. */
  interface Asked {

    /** What is wanted. */
    Wish wish();

    /** Mark of the plan that was shown before; another one is refused. */
    Optional<String> plan();
  }
}
