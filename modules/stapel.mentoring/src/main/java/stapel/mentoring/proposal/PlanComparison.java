package stapel.mentoring.proposal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.intake.api.Applications;
import stapel.mentoring.hour.MentorStore;
import stapel.mentoring.session.PlannedBookings;
import stapel.mentoring.session.WantedSession;
import stapel.mentoring.timetable.Plan;
import stapel.mentoring.timetable.Session;

/** Puts a plan beside the sessions of today. */
@Component(service = PlanComparison.class)
public final class PlanComparison {

  private final Seasons seasons;
  private final Applications applications;
  private final MentorStore mentors;
  private final PlannedBookings bookings;

  /** Over seasons, teams, mentors and bookings. */
  @Activate
  public PlanComparison(
      @Reference Seasons seasons,
      @Reference Applications applications,
      @Reference MentorStore mentors,
      @Reference PlannedBookings bookings) {
    this.seasons = seasons;
    this.applications = applications;
    this.mentors = mentors;
    this.bookings = bookings;
  }

  /** The lines; sessions the plan could not move stand in it as they are. */
  ProposedLines of(Proposal proposal, Plan plan, Call call) {
    String callId = proposal.call();
    Map<String, String> teams = applications.idsByNumber(callId);
    Map<String, String> people = mentors.idsByName(callId);
    List<WantedSession> wanted = new ArrayList<>();
    for (Session session : plan.sessions()) {
      wanted.add(
          new WantedSession(
              teams.get(session.team()),
              people.get(session.mentor()),
              session.start().atZone(ZoneId.of(proposal.zone())).toInstant()));
    }
    SeasonGrid grid = new SeasonGrid(seasons.of(callId, call.now()));
    grid.standing.stream()
        .filter(Meeting::booked)
        .map(one -> new WantedSession(one.team(), one.mentor(), one.start()))
        .forEach(wanted::add);
    List<WantedSession> each = wanted.stream().distinct().collect(Collectors.toList());
    return new ProposedLines(
        proposal, bookings.compare(callId, each, call.now()), plan.unassigned(), teams, call);
  }
}
