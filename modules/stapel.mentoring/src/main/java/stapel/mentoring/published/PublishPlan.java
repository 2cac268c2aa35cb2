package stapel.mentoring.published;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.intake.api.Applications;
import stapel.mentoring.calculation.PlanFile;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.MentorStore;
import stapel.mentoring.session.PlannedBookings;
import stapel.mentoring.session.WantedSession;
import stapel.mentoring.timetable.Session;

/**
 * Makes the sessions of a call those of a plan; teams stand in it by their numbers, mentors by
 * their names. A dry run tells what would change.
 */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.publish-plan",
    permission = "mentoring.arrange",
    dataset = "mentoring.plans",
    place = Contribution.Place.LIST,
    order = 10)
public final class PublishPlan implements Command<PublishPlan.Request> {

  private final MentorStore mentors;
  private final Applications applications;
  private final PlannedBookings bookings;
  private final PlanStore plans;

  /** Over mentors, teams, bookings and plans. */
  @Activate
  public PublishPlan(
      @Reference MentorStore mentors,
      @Reference Applications applications,
      @Reference PlannedBookings bookings,
      @Reference PlanStore plans) {
    this.mentors = mentors;
    this.applications = applications;
    this.bookings = bookings;
    this.plans = plans;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      Upload plan,
      @Field(from = "5", to = "480") int length,
      ZoneId zone) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    if (request.length() % Hour.STEP_MIN != 0) {
      throw Refusal.of(
          PublishPlan.class,
          Refusal.Kind.INVALID,
          Problem.at("length", "mentoring.hour.step", Hour.STEP_MIN));
    }
    PlannedBookings.Outcome outcome =
        bookings.apply(
            new PlannedBookings.Place(callId, request.zone().getId(), request.length(), List.of()),
            wanted(request, callId),
            call);
    return Result.of(Ref.of("mentoring.plans", plans.add(callId, outcome, call)))
        .count("kept", outcome.kept())
        .count("added", outcome.count("added"))
        .count("moved", outcome.count("moved"))
        .count("cancelled", outcome.count("cancelled"));
  }

  private List<WantedSession> wanted(Request request, String callId) {
    Map<String, String> teams = applications.idsByNumber(callId);
    Map<String, String> people = mentors.idsByName(callId);
    List<WantedSession> wanted = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    String file = request.plan().name();
    for (Session session : PlanFile.read(request.plan())) {
      String team = teams.get(session.team());
      String mentor = people.get(session.mentor());
      if (team == null) {
        problems.add(Problem.at("plan", "mentoring.team.unknown", file, session.team()));
      } else if (mentor == null) {
        problems.add(Problem.at("plan", "mentoring.mentor.unknown", file, session.mentor()));
      } else {
        wanted.add(
            new WantedSession(team, mentor, session.start().atZone(request.zone()).toInstant()));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(
          PublishPlan.class, Refusal.Kind.INVALID, problems.stream().distinct().toList());
    }
    return wanted;
  }
}
