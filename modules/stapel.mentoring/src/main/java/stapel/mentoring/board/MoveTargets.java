package stapel.mentoring.board;

import java.time.LocalDate;
import java.util.List;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.Board.Moving;
import stapel.mentoring.board.Board.Target;
import stapel.mentoring.board.Board.Targets;

/**
 * Where a session could be moved.
 *
 * @param anywhere false when only to another hour of the same mentor, who is not named again then
 */
record MoveTargets(ViewRequest request, Clashes clashes, BoardZones zones, boolean anywhere) {

  /** The session and the hours of these days. */
  Moving of(BoardSession session, List<String> days, List<BoardHour> hours) {
    List<Targets> targets =
        days.stream()
            .map(
                day ->
                    new Targets(
                        hours.stream()
                            .filter(hour -> hour.day().equals(day))
                            .map(this::target)
                            .toList()))
            .toList();
    return new Moving(
        session.id(),
        session.version(),
        session.teamName()
            + " · "
            + request.show(LocalDate.parse(session.day()))
            + " "
            + session.time()
            + " · "
            + session.mentorName(),
        targets);
  }

  private Target target(BoardHour hour) {
    String zone = zones.at(hour.zone());
    String when =
        DayTitle.of(request, hour.day()) + " " + hour.time() + (zone.isEmpty() ? "" : " · " + zone);
    return new Target(
        hour.id(),
        hour.mentor(),
        hour.start().toString(),
        anywhere ? when + " · " + hour.mentorName() : when,
        clashes.why(hour),
        clashes.isHere(hour));
  }
}
