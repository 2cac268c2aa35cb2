package stapel.intake.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.ApplicationSubmitted;
import stapel.intake.api.CallFacts;
import stapel.intake.field.Answers;
import stapel.intake.field.FormField;

/**
 * Hands an application in. The first complete submission keeps its receipt time when it is handed
 * in again.
 */
@Component(service = Command.class)
@Contribution(
    id = "intake.submit-application",
    permission = "intake.enter",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:draft,returned",
    order = 10)
public final class SubmitApplication implements Command<SubmitApplication.Request> {

  private final EntryForms forms;
  private final ApplicationStore store;
  private final StoredApplications applications;

  /** Over the stores. */
  @Activate
  public SubmitApplication(
      @Reference EntryForms forms,
      @Reference ApplicationStore store,
      @Reference StoredApplications applications) {
    this.forms = forms;
    this.store = store;
    this.applications = applications;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      Optional<Instant> submitted) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Application application = applications.get(request.application().id());
    EntryForm form = forms.of(application.call());
    CallFacts facts = form.call();
    Receipt.open(facts);
    Instant received = request.submitted().orElse(call.now());
    List<Problem> problems = new ArrayList<>(Receipt.problems(received, call.now()));
    problems.addAll(missing(application, form));
    if (!problems.isEmpty()) {
      throw Refusal.of(SubmitApplication.class, Refusal.Kind.INVALID, problems);
    }
    if (!EnumSet.of(ApplicationState.DRAFT, ApplicationState.RETURNED)
        .contains(application.state())) {
      throw Refusal.of(
          SubmitApplication.class,
          Refusal.Kind.CONFLICT,
          Problem.of("intake.state.submitted", application.number(), application.state().key()));
    }
    applications.move(call, Map.of(application.id(), ApplicationState.SUBMITTED), "");
    Instant first = application.submitted().orElse(received);
    store.submitted(application.id(), first, Receipt.late(facts, first));
    call.emit(ApplicationSubmitted.of(application.id(), facts.id(), application.number(), first));
    return Result.done();
  }

  /** What a draft may lack and a submission may not. */
  private List<Problem> missing(Application application, EntryForm form) {
    List<Problem> missing = new ArrayList<>();
    if (application.title().isEmpty()) {
      missing.add(Problem.of("intake.title-missing"));
    }
    Map<String, String> answers = Answers.stored(store.answers(application.id()));
    for (FormField field : form.fields()) {
      if (field.required() && answers.getOrDefault(field.key(), "").isEmpty()) {
        missing.add(Problem.of("intake.answer-missing", field.label()));
      }
    }
    return missing;
  }
}
