package stapel.mentoring.matching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a team got, and why not what it had wished more.
 *
 * @param person empty when nobody was left who may be
 * @param rank place of the person among the team's wishes, 1 first; empty when it is none of them
 * @param refused each person the team would rather have, the dearest first
 */
public record Match(String team, Optional<String> person, OptionalInt rank, List<Refused> refused) {

  /** Copies the list. */
  public Match {
    refused = List.copyOf(refused);
  }

  /** Why somebody could not be had. */
  public enum Reason {
    /** The two must not be paired. */
    CONFLICT,
    /** The person accepts only others. */
    NOT_ACCEPTED,
    /** All places went to teams the person prefers, or to equals. */
    PLACES_TAKEN
  }

  /**
   * One wish that was not met.
   *
   * @param rank place among the team's wishes, 1 first; empty when it is none of them
   * @param own place of the team among the person's wishes; empty when it is none of them
   * @param holders who has the places, the dearest to the person first
   */
  public record Refused(
      String person, OptionalInt rank, Reason reason, OptionalInt own, List<Holder> holders) {

    /** Copies the list. */
    public Refused {
      holders = List.copyOf(holders);
    }
  }

  /**
   * One who has a place.
   *
   * @param rank place of that team among the person's wishes; empty when it is none of them
   */
  public record Holder(String team, OptionalInt rank) {}
}
