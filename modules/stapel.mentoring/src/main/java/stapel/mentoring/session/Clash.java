package stapel.mentoring.session;

import java.time.Instant;

/**
 * A session that stands in the way of another.
 *
 * @param who what both take: a mentor, a team or a room, as {@code Hour.takes} names it
 */
record Clash(String who, String application, String mentor, Instant start, int minutes) {

  /** The more telling first: the mentor's, the team's, the room's. */
  int order() {
    return who.startsWith("mentor/") ? 0 : who.startsWith(SessionStore.TEAM) ? 1 : 2;
  }
}
