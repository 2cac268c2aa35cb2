package stapel.evaluation.api;

import java.util.Objects;
import stapel.api.command.Event;

/** The pending decision of a call was applied to all its applications at once. */
public final class DecisionApplied implements Event {

  private final String ranking;
  private final String call;
  private final long chosen;

  private DecisionApplied(String ranking, String call, long chosen) {
    this.ranking = Objects.requireNonNull(ranking);
    this.call = Objects.requireNonNull(call);
    this.chosen = chosen;
  }

  /** The event; see the accessors. */
  public static DecisionApplied of(String ranking, String call, long chosen) {
    return new DecisionApplied(ranking, call, chosen);
  }

  @Override
  public String object() {
    return "intake.calls/" + call;
  }

  /** Id of the ranking it follows. */
  public String ranking() {
    return ranking;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** How many applications got a place. */
  public long chosen() {
    return chosen;
  }
}
