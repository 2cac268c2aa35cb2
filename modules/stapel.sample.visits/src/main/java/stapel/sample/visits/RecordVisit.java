package stapel.sample.visits;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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
import stapel.api.setting.ScopedSettings;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;

/**
 * Records a visit, past or coming, on an application's page. A visit that was due gets this date,
 * else there is a new one. The same day twice is refused, and so is a date further than a year off.
 */
@Component(service = Command.class)
@Contribution(
    id = "sample.record-visit",
    permission = "sample.visit",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    order = 910)
public final class RecordVisit implements Command<RecordVisit.Request> {

  private final VisitStore visits;
  private final Applications applications;
  private final ScopedSettings settings;

  /** Over the visits, intake's applications and the settings of calls. */
  @Activate
  public RecordVisit(
      @Reference VisitStore visits,
      @Reference Applications applications,
      @Reference ScopedSettings settings) {
    this.visits = visits;
    this.applications = applications;
    this.settings = settings;
  }

  /** What is asked; the form, the REST body and the command line's words are made from it. */
  record Request(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      LocalDate date,
      @Field(from = "1", to = "500") int people,
      @Field(max = 1000, lines = 3) Optional<String> remark) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Application application = applications.find(request.application().id()).orElseThrow();
    check(application, request.date(), call);
    int most = settings.of(VisitRules.Config.class, application.call()).mostPeople();
    if (request.people() > most) {
      throw Refusal.of(
          RecordVisit.class, Refusal.Kind.INVALID, Problem.at("people", "visit.people", most));
    }
    String visit = visits.due(application.id()).orElseGet(() -> note(application, call));
    visits.record(visit, request.date(), request.people(), request.remark());
    return Result.of(Ref.of("sample.visits", visit));
  }

  private void check(Application application, LocalDate date, Call call) {
    LocalDate today = LocalDate.ofInstant(call.now(), ZoneOffset.UTC);
    if (date.isBefore(today.minusYears(1)) || date.isAfter(today.plusYears(1))) {
      throw Refusal.of(
          RecordVisit.class, Refusal.Kind.INVALID, Problem.at("date", "visit.year", date));
    }
    if (visits.held(application.id(), date)) {
      throw Refusal.of(
          RecordVisit.class, Refusal.Kind.CONFLICT, Problem.at("date", "visit.twice", date));
    }
  }

  private String note(Application application, Call call) {
    String id = call.newId();
    visits.add(id, application.call(), application.id(), call.now());
    return id;
  }
}
