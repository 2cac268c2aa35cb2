package stapel.intake.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import stapel.intake.draft.DraftStore;
import stapel.intake.field.Answers;

/** Corrects what an application says, until experts read it. */
@Component(service = Command.class)
@Contribution(
    id = "intake.edit-application",
    permission = "intake.enter",
    dataset = "intake.applications",
    order = 20)
public final class EditApplication implements Command<EditApplication.Request> {

  private static final Set<ApplicationState> OPEN =
      EnumSet.of(
          ApplicationState.DRAFT,
          ApplicationState.RETURNED,
          ApplicationState.SUBMITTED,
          ApplicationState.ELIGIBLE);

  private final EntryForms forms;
  private final EntryStore entries;
  private final ApplicationStore store;
  private final StoredApplications applications;
  private final DraftStore drafts;

  /** Over the stores. */
  @Activate
  public EditApplication(
      @Reference EntryForms forms,
      @Reference EntryStore entries,
      @Reference ApplicationStore store,
      @Reference StoredApplications applications,
      @Reference DraftStore drafts) {
    this.forms = forms;
    this.store = store;
    this.entries = entries;
    this.applications = applications;
    this.drafts = drafts;
  }

  /**
   * What is asked.
   *
   * @param entry id of the draft that these texts were typed into; it is forgotten
   */
  record Request(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      @Field(max = 300) Optional<String> title,
      @Field(max = 300) Optional<String> organisation,
      @Field(max = 12) Optional<String> inn,
      @Field(max = 15) Optional<String> ogrn,
      @Field(dataset = "reference.territories") Optional<Ref> region,
      @Field(from = "0") Optional<BigDecimal> amount,
      @Field(max = 200) Optional<String> person,
      @Field(max = 254) Optional<String> email,
      @Field(max = 60) Optional<String> phone,
      @Field(max = 100000, lines = 4) Map<String, String> answers,
      @Field(max = 26, lines = 0) Optional<String> entry) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Application application = applications.get(request.application().id());
    if (!OPEN.contains(application.state())) {
      throw Refusal.of(
          EditApplication.class,
          Refusal.Kind.CONFLICT,
          Problem.of("intake.edit-state", application.number(), application.state().key()));
    }
    boolean complete = application.state() != ApplicationState.DRAFT;
    List<Problem> problems = new ArrayList<>();
    EntryForm form = forms.of(application.call());
    Map<String, String> answers =
        Answers.given(form.fields(), store.answers(application.id()), form.call().currency());
    answers.putAll(request.answers());
    Entry entry = form.read(given(request), answers, complete, problems);
    if (!problems.isEmpty()) {
      throw Refusal.of(EditApplication.class, Refusal.Kind.INVALID, problems);
    }
    entries.edit(application.id(), entry, call.now());
    request.entry().ifPresent(draft -> drafts.remove(draft, call.person()));
    return Result.done();
  }

  private static Map<String, String> given(Request request) {
    return new Given()
        .text("title", request.title())
        .text("organisation", request.organisation())
        .text("inn", request.inn())
        .text("ogrn", request.ogrn())
        .ref("region", request.region())
        .decimal("amount", request.amount())
        .text("person", request.person())
        .text("email", request.email())
        .text("phone", request.phone())
        .texts();
  }
}
