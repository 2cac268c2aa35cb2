package stapel.mentoring.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import stapel.api.view.ViewRequest;

/**
 * Says before anybody tries why a session cannot go to an hour. The command looks again: what
 * changed meanwhile is refused there.
 */
final class Clashes {
  private final ViewRequest request;
  private final BoardSession moving;
  private final List<BoardSession> sessions;
  private final boolean anywhere;

  /**
   * For one session among all of its call that the reader sees.
   *
   * @param anywhere false when it stays with its mentor
   */
  Clashes(ViewRequest request, BoardSession moving, List<BoardSession> sessions, boolean anywhere) {
    this.anywhere = anywhere;
    this.request = request;
    this.moving = moving;
    this.sessions = sessions.stream().filter(one -> !one.id().equals(moving.id())).toList();
  }

  /** The reason in the reader's words; empty when it can. */
  String why(BoardHour hour) {
    Instant now = request.now();
    if (isHere(hour)) {
      return request.text("mentoring.board.here");
    }
    if (!hour.start().isAfter(now)) {
      return request.text("mentoring.board.past");
    }
    if (!anywhere && !hour.mentor().equals(moving.mentor())) {
      return request.text("mentoring.board.other-mentor");
    }
    Optional<BoardSession> team = first(hour, one -> one.team().equals(moving.team()));
    if (team.isPresent()) {
      return request.text("mentoring.board.team", team.get().mentorName(), team.get().time());
    }
    Optional<BoardSession> mentor = first(hour, one -> one.mentor().equals(hour.mentor()));
    if (mentor.isPresent()) {
      return request.text("mentoring.board.mentor", mentor.get().teamName());
    }
    if (!hour.free() && !moving.overlaps(hour)) {
      return request.text("mentoring.board.booked");
    }
    Optional<BoardSession> room =
        first(hour, one -> !hour.room().isEmpty() && one.room().equalsIgnoreCase(hour.room()));
    return room.map(one -> request.text("mentoring.board.room", hour.room(), one.teamName()))
        .orElse("");
  }

  /** True for the hour in which the session is now. */
  boolean isHere(BoardHour hour) {
    return hour.mentor().equals(moving.mentor()) && hour.start().equals(moving.start());
  }

  private Optional<BoardSession> first(BoardHour hour, Predicate<BoardSession> of) {
    return sessions.stream().filter(one -> one.overlaps(hour) && of.test(one)).findFirst();
  }
}
