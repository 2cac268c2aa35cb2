package stapel.intake.application;

import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.intake.api.ApplicationState;

/**
 * Moves one application to a state. Which states it may come from is said by {@link
 * ApplicationState}, who may and where the button stands by each command.
 *
 * @param <Q> what is asked: {@link Reasoned} or {@link Remarked}
 */
abstract class ApplicationMove<Q extends Record & ApplicationMove.Asked> implements Command<Q> {

  private final StoredApplications applications;
  private final ApplicationState to;
  private final Class<Q> type;

  ApplicationMove(StoredApplications applications, ApplicationState to, Class<Q> type) {
    this.applications = applications;
    this.to = to;
    this.type = type;
  }

  @Override
  public final Class<Q> request() {
    return type;
  }

  @Override
  public final Result execute(Q request, Call call) {
    applications.move(call, Map.of(request.application().id(), to), request.why());
    return Result.done();
  }

  /** A request of these commands. */
  interface Asked {

    /** Which application. */
    Ref application();

    /** Why; may be empty. */
    String why();
  }

  /** A move that needs a reason. */
  record Reasoned(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      @Field(max = 1000, lines = 3) String reason)
      implements Asked {

    @Override
    public String why() {
      return reason;
    }
  }

  /** A move that may have one. */
  record Remarked(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      @Field(max = 1000, lines = 3) Optional<String> reason)
      implements Asked {

    @Override
    public String why() {
      return reason.orElse("");
    }
  }
}
