package stapel.mentoring.proposal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stapel.api.command.Call;
import stapel.mentoring.session.PlannedBookings.Compared;
import stapel.mentoring.timetable.Shortfall;

/** A plan beside today's sessions, line by line. */
final class ProposedLines {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Proposal proposal;
  private final List<Compared> sessions;
  private final List<Shortfall> shortfalls;
  private final Map<String, String> teams;
  private final Call call;

  /**
   * The lines.
   *
   * @param teams ids by number
   */
  ProposedLines(
      Proposal proposal,
      List<Compared> sessions,
      List<Shortfall> shortfalls,
      Map<String, String> teams,
      Call call) {
    this.proposal = proposal;
    this.sessions = sessions;
    this.shortfalls = shortfalls;
    this.teams = teams;
    this.call = call;
  }

  long count(String kind) {
    return sessions.stream().filter(one -> one.kind().equals(kind)).count();
  }

  int missing() {
    return shortfalls.stream().mapToInt(Shortfall::missing).sum();
  }

  List<Object[]> rows(String id) {
    List<Object[]> rows = new ArrayList<>();
    for (Compared one : sessions) {
      rows.add(
          new Object[] {
            call.newId(),
            proposal.call(),
            id,
            one.kind(),
            one.application(),
            one.after().map(wish -> wish.mentor()).orElse(null),
            one.session().orElse(null),
            one.after().map(wish -> wish.start()).orElse(null),
            one.after().map(wish -> local(wish.start())).orElse(null),
            one.before().map(wish -> wish.mentor()).orElse(null),
            one.before().map(wish -> local(wish.start())).orElse(null),
            0,
            null
          });
    }
    for (Shortfall one : shortfalls) {
      rows.add(
          new Object[] {
            call.newId(),
            proposal.call(),
            id,
            "short",
            teams.get(one.team()),
            null,
            null,
            null,
            null,
            null,
            null,
            one.missing(),
            one.reason().key()
          });
    }
    return rows;
  }

  private String local(Instant start) {
    return LOCAL.format(start.atZone(ZoneId.of(proposal.zone())));
  }
}
