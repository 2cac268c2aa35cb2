package stapel.intake.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
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
import stapel.intake.api.ApplicationState;
import stapel.intake.api.ApplicationSubmitted;
import stapel.intake.api.CallFacts;
import stapel.intake.call.CallStore;
import stapel.intake.draft.DraftStore;

/** Enters an application by hand, on behalf of the applicant. */
@Component(service = Command.class)
@Contribution(
    id = "intake.enter-application",
    permission = "intake.enter",
    dataset = "intake.applications",
    order = 10)
public final class EnterApplication implements Command<EnterApplication.Request> {

  private final EntryForms forms;
  private final CallStore calls;
  private final EntryStore entries;
  private final StoredApplications applications;
  private final DraftStore drafts;

  /** Over the stores. */
  @Activate
  public EnterApplication(
      @Reference EntryForms forms,
      @Reference CallStore calls,
      @Reference EntryStore entries,
      @Reference StoredApplications applications,
      @Reference DraftStore drafts) {
    this.forms = forms;
    this.calls = calls;
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
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(max = 300) Optional<String> title,
      @Field(max = 300) Optional<String> organisation,
      @Field(max = 12) Optional<String> inn,
      @Field(max = 15) Optional<String> ogrn,
      @Field(dataset = "reference.territories") Optional<Ref> region,
      @Field(from = "0") Optional<BigDecimal> amount,
      @Field(max = 200) Optional<String> person,
      @Field(max = 254) Optional<String> email,
      @Field(max = 60) Optional<String> phone,
      @Field(max = 40) Optional<String> number,
      Optional<Instant> submitted,
      @Field(max = 100000, lines = 4) Map<String, String> answers,
      boolean draft,
      @Field(max = 26, lines = 0) Optional<String> entry) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    EntryForm form = forms.of(request.openCall().id());
    CallFacts facts = form.call();
    Receipt.open(facts);
    Instant received = request.submitted().orElse(call.now());
    List<Problem> problems = new ArrayList<>(Receipt.problems(received, call.now()));
    Entry entry = form.read(given(request), request.answers(), !request.draft(), problems);
    if (!entry.number().isEmpty() && applications.taken(facts.id(), entry.number())) {
      problems.add(Problem.at("number", "intake.application-number-taken", entry.number()));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(EnterApplication.class, Refusal.Kind.INVALID, problems);
    }
    Entry numbered =
        entry.number().isEmpty() ? entry.numbered(calls.takeNumbers(facts.id(), 1).get(0)) : entry;
    String id = call.newId();
    entries.add(List.of(added(request, call, facts, id, numbered, received)));
    if (!request.draft()) {
      call.emit(ApplicationSubmitted.of(id, facts.id(), numbered.number(), received));
    }
    request.entry().ifPresent(typed -> drafts.remove(typed, call.person()));
    return Result.of(Ref.of("intake.applications", id));
  }

  private static EntryStore.Added added(
      Request request, Call call, CallFacts facts, String id, Entry entry, Instant received) {
    return new EntryStore.Added(
        id,
        facts.id(),
        facts.currency().getCurrencyCode(),
        facts.zone(),
        entry,
        request.draft() ? ApplicationState.DRAFT : ApplicationState.SUBMITTED,
        request.draft() ? Optional.empty() : Optional.of(received),
        !request.draft() && Receipt.late(facts, received),
        Optional.empty(),
        call.now());
  }

  private static Map<String, String> given(Request request) {
    return new Given()
        .text("number", request.number())
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
