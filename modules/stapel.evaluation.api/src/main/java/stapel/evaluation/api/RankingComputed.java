package stapel.evaluation.api;

import java.util.Objects;
import stapel.api.command.Event;

/** A ranking of a call was computed and stored. */
public final class RankingComputed implements Event {

  private final String ranking;
  private final String call;
  private final boolean provisional;

  private RankingComputed(String ranking, String call, boolean provisional) {
    this.ranking = Objects.requireNonNull(ranking);
    this.call = Objects.requireNonNull(call);
    this.provisional = provisional;
  }

  /** The event; see the accessors. */
  public static RankingComputed of(String ranking, String call, boolean provisional) {
    return new RankingComputed(ranking, call, provisional);
  }

  @Override
  public String object() {
    return "intake.calls/" + call;
  }

  /** Id of the ranking. */
  public String ranking() {
    return ranking;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** True while sheets are missing. */
  public boolean provisional() {
    return provisional;
  }
}
