package stapel.mentoring.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import stapel.api.view.ViewRequest;

/**
 * Who moves sessions on the board.
 *
 * @param command what does it
 * @param anywhere false when only to another hour of the same mentor
 * @param after sessions that begin later can be moved
 * @param books true when a free hour is taken by a press on it
 */
public record Mover(String command, boolean anywhere, Instant after, boolean books) {

  /** The reader, if one of them; the command looks again whose the session is. */
  static Optional<Mover> of(ViewRequest request, String call, int cancelHours) {
    if (request.may("mentoring.arrange", call)) {
      return Optional.of(new Mover("mentoring.move-session", true, request.now(), false));
    }
    if (request.may("mentoring.take-part", call)) {
      Instant after = request.now().plus(Duration.ofHours(cancelHours));
      boolean books = request.may("mentoring.attend", call);
      return Optional.of(new Mover("mentoring.reschedule", false, after, books));
    }
    return Optional.empty();
  }

  boolean moves(BoardSession session) {
    return session.booked() && session.start().isAfter(after);
  }
}
