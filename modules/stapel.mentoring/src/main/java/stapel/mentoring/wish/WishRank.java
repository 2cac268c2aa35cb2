package stapel.mentoring.wish;

import java.util.Locale;

/**
 * One place on somebody's list.
 *
 * @param side whose list it is
 * @param role what the mentor is to be to the team; a mentor has one list for both roles
 * @param place 1 is a first wish; {@link #NEVER} says that the two must not be paired
 */
public record WishRank(Side side, Role role, String application, String mentor, int place) {

  /** The place of one who must not be. */
  public static final int NEVER = 0;

  /** Who wishes. */
  public enum Side {
    TEAM,
    MENTOR;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a person is to a team. */
  public enum Role {
    MENTOR,
    CURATOR;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** True when this side must not meet the other. */
  public boolean never() {
    return place == NEVER;
  }
}
