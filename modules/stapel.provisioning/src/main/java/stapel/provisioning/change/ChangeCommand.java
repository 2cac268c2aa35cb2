package stapel.provisioning.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.platform.api.Modules.Verb;
import stapel.platform.api.Modules.Wish;

/**
 * Changes what the server runs. A dry run is the plan.
 *
 * @param <Q> what is asked, which says what is wanted
 */
abstract class ChangeCommand<Q extends Record & ChangeCommand.Asked> implements Command<Q> {

  private final Applying applying;
  private final Class<Q> type;
  private final Verb verb;

  ChangeCommand(Applying applying, Class<Q> type, Verb verb) {
    this.applying = applying;
    this.type = type;
    this.verb = verb;
  }

  @Override
  public final Class<Q> request() {
    return type;
  }

  @Override
  public final Result execute(Q request, Call call) {
    Wish wish = new Wish(verb, request.names(), request.repository());
    String command = "provisioning." + verb.name().toLowerCase(Locale.ROOT);
    return applying.execute(command, wish, request.plan(), call);
  }

  /** A request of these commands. */
  interface Asked {

    /** Symbolic names of modules, or the number of a profile. */
    List<String> names();

    /** A repository for this time. */
    default Optional<String> repository() {
      return Optional.empty();
    }

    /** Mark of the plan that was shown before; another one is refused. */
    Optional<String> plan();
  }
}
